/** What is the same on every waybill label: frame, rules, captions. */
import type { Mark, Template } from '../../formats/page.ts';
import { box, line, text } from '../marks.ts';

const [left, right, thin, thick] = [3, 97, 0.15, 0.4];

const rule = (y: number, stroke = thin): Mark => line(left, y, right, y, stroke);
const caption = (x: number, y: number, words: string): Mark => text(x, y, 5, words);

export const template: Template = {
  id: 'waybill',
  marks: [
    box([left, 3, right - left, 144], thick),
    rule(15, thick),
    rule(43),
    rule(76, thick),
    rule(85),
    rule(100),
    rule(109.5, thick),
    line(61, 15, 61, 43, thin),
    line(22, 76, 22, 85, thin),
    line(46, 76, 46, 85, thin),
    line(76, 76, 76, 85, thin),
    line(65, 85, 65, 100, thin),
    line(44, 100, 44, 109.5, thin),
    line(79, 100, 79, 109.5, thin),
    caption(5, 16.8, 'FROM'),
    caption(63, 16.8, 'DESTINATION'),
    caption(5, 44.8, 'TO'),
    caption(5, 77.3, 'PIECE'),
    caption(24, 77.3, 'GROSS WEIGHT'),
    caption(48, 77.3, 'LENGTH × WIDTH × HEIGHT'),
    caption(78, 77.3, 'DATE'),
    caption(5, 86.8, 'CONTENTS'),
    caption(67, 86.8, 'DECLARED VALUE'),
    caption(5, 101.5, 'REFERENCE'),
    caption(46, 101.5, 'INVOICE'),
    caption(81, 101.5, 'INCOTERM'),
    caption(5, 111, 'WAYBILL'),
  ],
};
