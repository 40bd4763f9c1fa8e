/** The post's declaration data as JSON: what a post files from, in the field model of {@link mailObjectOf} and {@link dataOf}. */
import type { Item, Shipment } from '../../model/shipment.ts';
import type { Group, TextDocument } from '../document.ts';
import { contentPieceOf, dataOf, mailObjectOf } from './declaration.ts';

export const common = {
  kind: 'text',
  source: 'Field model of the UPU Customs Declaration System',
  stem: 'postal-declaration',
  partSize: 500,
  serves: ({ channel }: Shipment) => channel !== 'express',
} as const;

export const postalDeclaration: TextDocument = {
  ...common,
  id: 'postal-declaration',
  name: 'Postal declaration data (JSON)',
  extension: 'json',
  head: () => '{"cdsViews":[\n',
  each: (shipment, group, index) => `${index === 0 ? '' : ',\n'}${JSON.stringify(viewOf(shipment, group))}`,
  tail: () => '\n]}\n',
};

/** A shipment as the model nests it. */
export const viewOf = (shipment: Shipment, group: Group) => ({
  MailObject: mailObjectOf(shipment, group),
  Declaration: {
    Data: {
      ...dataOf(shipment, group),
      ContentPieces: shipment.items.map((item: Item, i) => contentPieceOf(item, i + 1)),
    },
  },
});
