/** Damage by chance, the same for the same seed: bytes of real files changed, cut, repeated and mixed, and hostile words put between them. */
import { createHash } from 'node:crypto';

/** Words that readers, sheets, YAML, XML and file systems have fallen over. */
const words = [
  '"', '""', ',', '\t', ';', '\n', '\r\n', '\r', '\0', '\ufeff', '\u202e', '\u2066', '\u0007', '\u001b[31m', '\u200b', '\ud83d\ude00', '=cmd|\' /C calc\'!A0', '+1', '-1', '@SUM(A1)',
  '＝1+1', '__proto__', 'constructor', 'toString', 'prototype', '../../etc/passwd', 'C:\\nul', '..', '-0', '1e309', '99999999999999999999', '0.1e-7', 'NaN', '1,5', '1.234,56', '¥', '１２',
  '2026-02-30', '0000-00-00', '31/12/99999', 'IM0000000000', '<!DOCTYPE x [<!ENTITY a "b">]>', '&a;', '<![CDATA[', '-->', ']]>', '{{', '%s%n', '!!js/function', '&a [*a]', '*a', '? ', '- - - -', '|', '>',
  'null', 'true', '~', '', ' ', '\u00a0', '\u3000', 'ß', 'İ', 'ﬁ', '\u0301'.repeat(40), 'a'.repeat(700), '9'.repeat(400), ','.repeat(300), '"'.repeat(33), '\n'.repeat(50), '(', '[', '{'.repeat(90), '\\', '\'',
].map((word) => Buffer.from(word)); // biome-ignore format: a list

/** Whole numbers below `n`, rising from the seed. */
export function chance(seed) {
  let [a, b, c, d] = new Uint32Array(createHash('sha256').update(seed).digest().buffer.slice(0, 16));
  // sfc32: small, fast, and good enough for damage.
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 12; i++) next();
  return { below: (n) => (n <= 1 ? 0 : next() % n), of: (list) => list[next() % list.length] };
}

const joined = (...pieces) => Buffer.concat(pieces);

const ways = [
  (bytes, { below }) => {
    const changed = Buffer.from(bytes);
    for (let n = 1 + below(4); n > 0 && changed.length > 0; n--) changed[below(changed.length)] = below(256);
    return changed;
  },
  (bytes, { below }) => {
    const changed = Buffer.from(bytes);
    if (changed.length > 0) changed[below(changed.length)] ^= 1 << below(8);
    return changed;
  },
  (bytes, { below, of }) => {
    const at = below(bytes.length + 1);
    return joined(bytes.subarray(0, at), of(words), bytes.subarray(at));
  },
  (bytes, { below }) => {
    const at = below(bytes.length + 1);
    return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + below(40)));
  },
  (bytes, { below }) => bytes.subarray(0, below(bytes.length + 1)),
  (bytes, { below }) => {
    const at = below(bytes.length + 1);
    const piece = bytes.subarray(at, at + 1 + below(200));
    return joined(bytes.subarray(0, at), piece, piece, bytes.subarray(at + piece.length));
  },
  (bytes, { below }, other) => joined(bytes.subarray(0, below(bytes.length + 1)), other.subarray(below(other.length + 1))),
  // A cell exchanged for a word: the most telling damage of all.
  (bytes, { below, of }) => {
    const from = Math.max(bytes.indexOf(of(separators), below(bytes.length + 1)), 0);
    const to = Math.max(bytes.indexOf(bytes[from] ?? 0, from + 1), from);
    return joined(bytes.subarray(0, from + 1), of(words), bytes.subarray(to));
  },
];
const separators = [0x2c, 0x09, 0x3b, 0x3a, 0x22, 0x0a, 0x3e];

/** One to five damages, one after the other; `other` is another real file to mix with. */
export function mutated(bytes, other, luck, most) {
  let damaged = bytes;
  for (let n = 1 + luck.below(5); n > 0; n--) damaged = luck.of(ways)(damaged, luck, other);
  return Buffer.from(damaged.subarray(0, most));
}
