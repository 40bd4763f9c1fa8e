/**
 * Labels drawn a second, our way and the way pdfkit's manual shows, on the same pages in the same process: a 100 × 150 mm label with some
 * sixty texts, twenty rules and a Code 128, Noto Sans embedded, parts of 500.
 */
import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import PDFDocument from 'pdfkit';

const points = (mm) => (mm * 72) / 25.4;

const surnames = [
  'Okafor',
  'Lindqvist',
  'Moreau',
  'Haddad',
  'Novák',
  'Fernández',
  'Kowalczyk',
  'Nguyễn',
  'Papadopoulos',
  'Bakker',
  'Ferreira',
];
const streets = ['Harbour Street', 'Rue des Lilas', 'Lindenallee', 'Calle Mayor', 'Piękna', 'Via Garibaldi', 'Kungsgatan'];
const wares = [
  'Ceramic teapot',
  'Linen shirt, women',
  'Phone case, silicone',
  'Wooden puzzle',
  'LED bicycle lamp',
  'Cotton socks, 5 pairs',
];

const text = (x, y, size, words, bold) => ({ kind: 'text', x, y, size, text: words, ...(bold ? { bold } : {}) });
const rule = (y) => ({ kind: 'line', x1: 3, y1: y, x2: 97, y2: y, stroke: 0.2 });

const printed = [
  'CUSTOMS DECLARATION',
  'DÉCLARATION EN DOUANE',
  'May be opened officially',
  "Peut être ouvert d'office",
  'CN 22',
  'Designated operator',
  'Gift / Cadeau',
  'Documents',
  'Sale of goods / Vente de marchandises',
  'Commercial sample / Échantillon commercial',
  'Returned goods / Retour',
  'Other / Autre',
  'Quantity and detailed description of contents',
  'Quantité et description détaillée du contenu',
  'Weight (kg) / Poids',
  'Value / Valeur',
  'For commercial items only',
  'HS tariff number',
  'N° tarifaire du SH',
  'Country of origin',
  "Pays d'origine",
  'Total weight (kg)',
  'Total value',
  'I, the undersigned, whose name and address are given on the item,',
  'certify that the particulars given in this declaration are correct',
  'and that this item does not contain any dangerous article or articles',
  'prohibited by legislation or by postal or customs regulations.',
  "Date and sender's signature",
  'From / Expéditeur',
  'To / Destinataire',
];

const template = {
  id: 'bench-cn22',
  marks: [
    ...printed.map((words, index) => text(index % 2 === 0 ? 4 : 52, 62 + Math.floor(index / 2) * 5, 5.5, words, index < 5)),
    ...Array.from({ length: 16 }, (_, index) => rule(61 + index * 5)),
    ...[3, 50, 97].map((x) => ({ kind: 'line', x1: x, y1: 61, x2: x, y2: 136, stroke: 0.2 })),
    { kind: 'box', x: 2, y: 2, width: 96, height: 146, stroke: 0.3 },
  ],
};

const pick = (list, index) => list[index % list.length];

/** The label of a number: every label differs in name, street, wares and identifier. */
function label(number) {
  const identifier = `LX${String(number).padStart(9, '0')}CN`;
  const lines = Array.from({ length: 4 }, (_, row) => {
    const y = 64.5 + row * 5;
    return [
      text(4, y, 6, `${(number % 3) + 1} × ${pick(wares, number + row)}`),
      text(34, y, 6, `0.${100 + ((number * 7 + row) % 800)}`),
      text(60, y, 6, `${5 + ((number + row) % 90)}.${10 + (number % 80)} EUR`),
      text(75, y, 6, String(610910 + ((number + row) % 60))),
      text(90, y, 6, 'CN'),
    ];
  });
  const address = [
    `Ada ${pick(surnames, number)}`,
    `${(number % 180) + 1} ${pick(streets, number)}`,
    `${10000 + (number % 80000)} Lyon`,
    'FRANCE',
    `+33 6 ${number}`,
  ];
  return {
    width: 100,
    height: 150,
    template,
    marks: [
      ...lines.flat(),
      ...address.map((words, row) => text(40, 8 + row * 5, 10, words, row === 0)),
      text(4, 8, 7, 'Lotus & Pine Trading Ltd'),
      text(4, 12, 7, '88 Jianguo Road'),
      text(4, 16, 7, 'Shenzhen 518000'),
      text(4, 20, 7, 'CHINA'),
      text(30, 55, 9, identifier.replace(/(..)(...)(...)(...)(..)/, '$1 $2 $3 $4 $5'), true),
      { kind: 'barcode', symbology: 'code128', x: 20, y: 38, height: 14, module: 0.375, value: identifier },
    ],
  };
}

function drawAsInTheManual(pages, faces, encodeCode128) {
  const document = new PDFDocument({ autoFirstPage: false, margin: 0 });
  const chunks = [];
  document.on('data', (chunk) => chunks.push(chunk));
  const done = new Promise((resolve) => document.on('end', resolve));
  document.registerFont('regular', Buffer.from(faces.bytes('latin')));
  document.registerFont('bold', Buffer.from(faces.bytes('latin-bold')));
  const draw = {
    text: (mark) =>
      document
        .font(mark.bold ? 'bold' : 'regular')
        .fontSize(mark.size)
        .text(mark.text, points(mark.x), points(mark.y), { lineBreak: false }),
    line: (mark) =>
      document.lineWidth(points(mark.stroke)).moveTo(points(mark.x1), points(mark.y1)).lineTo(points(mark.x2), points(mark.y2)).stroke(),
    box: (mark) =>
      document.lineWidth(points(mark.stroke)).rect(points(mark.x), points(mark.y), points(mark.width), points(mark.height)).stroke(),
    barcode(mark) {
      let x = mark.x;
      encodeCode128(mark.value).forEach((width, index) => {
        if (index % 2 === 0) document.rect(points(x), points(mark.y), points(width * mark.module), points(mark.height));
        x += width * mark.module;
      });
      document.fill('black');
    },
  };
  for (const page of pages) {
    document.addPage({ size: [points(page.width), points(page.height)], margin: 0 });
    for (const mark of [...page.template.marks, ...page.marks]) draw[mark.kind](mark);
  }
  document.end();
  return done.then(() => chunks.reduce((sum, chunk) => sum + chunk.length, 0));
}

async function rate(pages, draw) {
  const start = performance.now();
  const bytes = await draw(pages);
  return { rate: (pages.length * 1000) / (performance.now() - start), bytes: bytes / pages.length };
}

const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];

/**
 * Labels a second both ways, medians of interleaved rounds after one to warm up; the median of the rounds' ratios; the bytes a label takes.
 * `built` is the folder `npm run build` fills.
 */
export async function labelsPerSecond({ built = new URL('../../dist/', import.meta.url), rounds = 5, labels = 500 } = {}) {
  const { drawPdf } = await import(new URL('formats/pdf.js', built));
  const { loadTypefaces, fontFiles } = await import(new URL('formats/typefaces.js', built));
  const { encodeCode128 } = await import(new URL('formats/code128.js', built));
  const packages = new URL('../../node_modules/', import.meta.url);
  const fonts = {};
  for (const [name, font] of Object.entries(fontFiles)) fonts[name] = await readFile(new URL(`${font.package}/${font.file}`, packages));
  const faces = await loadTypefaces(fonts);
  const ours = [];
  const manual = [];
  for (let round = 0; round <= rounds; round++) {
    const pages = Array.from({ length: labels }, (_, index) => label(round * labels + index));
    const drawn = await rate(pages, async (list) => (await drawPdf(list, faces, { title: 'Labels', day: '2026-11-22' })).length);
    const plain = await rate(pages.slice(0, Math.ceil(labels / 4)), (list) => drawAsInTheManual(list, faces, encodeCode128));
    if (round > 0) {
      ours.push(drawn);
      manual.push(plain);
    }
  }
  const ratio = median(ours.map((one, round) => one.rate / manual[round].rate));
  return {
    ours: median(ours.map((one) => one.rate)),
    manual: median(manual.map((one) => one.rate)),
    ratio,
    bytes: median(ours.map((one) => one.bytes)),
  };
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { ours, manual, ratio, bytes } = await labelsPerSecond(process.argv[2] ? { built: new URL(process.argv[2], 'file:') } : {});
  process.stdout.write(
    `labels/s: ${ours.toFixed(0)} ours, ${manual.toFixed(0)} as in pdfkit's manual, ratio ${ratio.toFixed(1)}; ${bytes.toFixed(0)} bytes a label\n`,
  );
}
