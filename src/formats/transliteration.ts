/** Letters that a carrier's character set lacks, as the nearest ones it has: Chinese as pinyin, Cyrillic and Greek in Latin letters, accents off. */
import anyAscii from 'any-ascii';
import iconv from 'iconv-lite';
import { remembering } from './cache.ts';

/** What a field may be written in: plain letters, Western European ones in two sizes, simplified Chinese, or anything. */
export type Charset = 'ascii' | 'latin1' | 'windows-1252' | 'gb18030' | 'gbk' | 'unicode';
export const charsets: readonly Charset[] = ['ascii', 'latin1', 'windows-1252', 'gbk', 'gb18030', 'unicode'];

const plain = /^[\x20-\x7e]*$/;

/** Whether a text can be written so. */
export function isWritable(text: string, charset: Charset): boolean {
  // GB 18030 has a code for every character.
  if (charset === 'unicode' || charset === 'gb18030' || plain.test(text)) return true;
  return charset !== 'ascii' && iconv.decode(iconv.encode(text, charset), charset) === text;
}

/** any-ascii leaves out the Arabic alif, which is a long a. */
const word = remembering(5000, (text: string) => anyAscii(text.replaceAll('\u0627', 'a')));

/**
 * The text in the characters there are. Runs of letters are taken together, so that a name stays one; `undefined` where a character has no
 * likeness at all: it is not to be lost.
 */
export function transliterate(text: string, charset: Charset): string | undefined {
  if (isWritable(text, charset)) return text;
  let written = '';
  // The Arabic stroke that only makes a word longer is no letter.
  for (const part of text
    .normalize('NFC')
    .replaceAll('\u0640', '')
    .split(/([\x20-\x7e]+)/)) {
    if (isWritable(part, charset)) {
      written += part;
      continue;
    }
    const piece = charset === 'ascii' ? word(part) : [...part].map((each) => (isWritable(each, charset) ? each : word(each))).join('');
    if ([...part].some((each) => /[\p{L}\p{N}]/u.test(each) && /^\?*$/.test(word(each)))) return undefined;
    written += piece;
  }
  return written.trim() === '' && text.trim() !== '' ? undefined : written;
}
