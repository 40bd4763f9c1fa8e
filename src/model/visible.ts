/** Characters that a terminal or a page obeys instead of showing: they reorder, hide or move what stands around them. */
const obeyed = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]/g;

/** The same text with each of them spelt out, `\u202e`, so that a message can name what it found. */
export const visible = (text: string): string =>
  text.replace(obeyed, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A text that a person reads to its end: a longer one is cut, and says how long it was. */
export const brief = (text: string): string =>
  text.length <= 2000 ? text : `${text.slice(0, 1500)}… (cut off, ${text.length} characters in all)`;
