/** What the United Kingdom's tables leave open: the declaration by channel, reverse charge, IOSS for Northern Ireland, codes. */
import { type Dated, inForce } from '../../model/dated.ts';
import { formatMoney } from '../../model/money.ts';
import type { SellerTaxId } from '../../model/party.ts';
import type { Context, Decision, DeclarationCode, Shipment } from '../../model/shipment.ts';
import { sideOf } from '../destination.ts';
import { lookUp } from '../destination-value.ts';
import { because } from '../regime.ts';
import { bulk, greatBritain, irishIoss, irishStatement, isReverseCharge, northernIreland, places } from './law.ts';
import { recordBegins, samples } from './sources.ts';
import { tableOf } from './territories.ts';

type Part = Partial<Decision>;

/** The table's decision, with the procedure by channel. Of the islands only what is not known is said. */
export function decide(decision: Part, shipment: Shipment, context: Context): Part {
  const law = tableOf(shipment.recipient)!;
  if (law !== greatBritain && law !== northernIreland) return decision;
  const irish = law === northernIreland;
  const paid = irish ? byIoss(decision, shipment, context) : decision;
  const settled = isLow(paid) && isReverseCharge(shipment) ? reversed(paid, context) : paid;
  return irish ? inIreland(settled, shipment, context) : inBritain(settled, shipment, context);
}

const lowStandings = new Set(['gift', 'scheme', 'low-value']);
const isLow = ({ procedure = '' }: Part): boolean => lowStandings.has(procedure);

const withoutTaxGap = ({ gaps = [] }: Part): readonly string[] => gaps.filter((gap) => !gap.startsWith('tax'));

/** Import VAT is not charged: the buyer accounts for it. */
function reversed(decision: Part, { on }: Context): Part {
  const { why = [], tax, ...rest } = decision;
  const said = because('VAT: reverse charge, the buyer accounts for it', inForce(greatBritain.scheme!.most, on));
  return {
    ...rest,
    tax: null,
    gaps: withoutTaxGap(decision),
    why: [...why.filter(({ says }) => !tax || !says.startsWith(`${tax.name}: `)), said],
  };
}

/** An order's IOSS number is good for Northern Ireland too; the table knows the VAT number alone. */
function byIoss(decision: Part, shipment: Shipment, { on, convert }: Context): Part {
  const entry = inForce(irishIoss, on);
  const ioss = shipment.sellerTaxIds.find(({ scheme, number }) => scheme === 'IOSS' && /^IM\d{10}$/.test(number));
  const value = entry?.value && convert(shipment.value, entry.value.currency)?.money;
  if (!ioss || !value || value.minor > entry.value!.minor || decision.procedure !== 'low-value' || shipment.trade === 'b2b')
    return decision;
  return withIoss(decision, ioss, entry, formatMoney(entry.value!));
}

function withIoss(decision: Part, ioss: SellerTaxId, entry: Dated<unknown>, most: string): Part {
  const { numbers = [], why = [], tax, ...rest } = decision;
  return {
    ...rest,
    procedure: 'scheme',
    scheme: ioss,
    numbers: [...numbers, { kind: 'IOSS', number: ioss.number, owner: ioss.owner, places }],
    tax: null,
    gaps: withoutTaxGap(decision),
    why: [
      ...why.filter(({ says }) => !tax || !says.startsWith(`${tax.name}: `)),
      because(`VAT: paid at the sale (IOSS), within ${most}`, entry),
    ],
  };
}

/** By post on the post's own form; by a courier in bulk where the VAT is one of the sale, else in full. */
function inBritain(decision: Part, shipment: Shipment, { on }: Context): Part {
  const { procedure: standing, why = [] } = decision;
  if (standing === undefined) return decision;
  if (sideOf(shipment) === 'post') {
    const form = lookUp(greatBritain.simplified?.post, on);
    return standing === 'h1'
      ? { ...decision, codes: codes('4000') }
      : { ...decision, procedure: 'post', why: [...why, because('declared by the post on the form CN22 or CN23', form)] };
  }
  const supplyVat = standing === 'scheme' || (standing === 'low-value' && isReverseCharge(shipment));
  if (supplyVat) {
    const under = inForce(bulk, on);
    const said = because('bulk import reduced data set (BIRDS), if the carrier is authorised; else a full declaration', under);
    return { ...decision, procedure: 'birds', codes: codes('0020', '21V'), why: [...why, said] };
  }
  const full = isLow(decision) ? [because('full declaration: BIRDS needs VAT at the sale', inForce(bulk, on))] : [];
  return { ...decision, procedure: 'h1', codes: codes('4000', ...relieved(standing)), why: [...why, ...full] };
}

const relieved = (standing: string): string[] => (standing === 'gift' ? ['C08'] : standing === 'low-value' ? ['C07'] : []);

const footing = { since: recordBegins, source: samples };
const codes = (procedure: string, ...additional: string[]): DeclarationCode[] => [
  { kind: 'procedure', code: procedure, under: footing },
  ...additional.map((code) => ({ kind: 'additional-procedure', code, under: footing }) as const),
];

/** Up to the relief the super reduced data set, above it and for excise goods a full declaration; both with the statement. */
function inIreland(decision: Part, shipment: Shipment, { on }: Context): Part {
  const { procedure: standing, why = [], scheme } = decision;
  if (standing === undefined) return decision;
  const low = isLow(decision);
  const relief = lookUp(northernIreland.dutyFree[sideOf(shipment)], on);
  const statement = inForce(irishStatement, on);
  const role = scheme?.scheme === 'IOSS' ? 'FR5' : isReverseCharge(shipment) ? 'FR2' : undefined;
  const additional = standing === 'gift' ? 'C08' : 'C07';
  return {
    ...decision,
    procedure: low ? 'srds' : 'h1',
    codes: [
      ...(low ? codes('4000', '1H7') : codes('4000')),
      ...(low ? [{ kind: 'additional-procedure', code: additional, ...(relief && { under: relief }) } as const] : []),
      ...(statement?.value ? [{ kind: 'statement', code: statement.value, under: statement } as const] : []),
      ...(role ? [{ kind: 'fiscal-role', code: role, under: footing } as const] : []),
    ],
    why: low ? [...why, because('super reduced data set (SRDS) of Northern Ireland', relief)] : why,
  };
}
