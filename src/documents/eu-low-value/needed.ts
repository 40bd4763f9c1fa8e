/** What the settings and the regime say to every declaration. */
import type { EuDocument, EuFiling } from '../../model/filing/eu.ts';
import type { Decision, DeclarationCode } from '../../model/shipment.ts';
import type { Group } from '../document.ts';
import type { Parts } from './numbered.ts';

type Codes = EuFiling['codes'] & { readonly transportDocument: string };

/** The settings with what every declaration needs; `lacks` has asked for it. */
export type Needed = EuFiling & Required<Pick<EuFiling, 'declarant' | 'additionalDeclarationType'>> & { readonly codes: Codes };

export const neededOf = ({ filing }: Group): Needed => filing!.eu as Needed;

/** The codes of a kind that the regime decided, each as the settings confirm it. */
export const codesOf = (kind: DeclarationCode['kind'], { codes = [] }: Decision, { codes: { confirmed } }: Needed): readonly string[] =>
  codes.filter((each) => each.kind === kind).map(({ code }) => confirmed[code] ?? code);

export const documentOf = ({ type, reference }: EuDocument): Parts => ({ '001': reference, '002': type });
