/** The codes of a declaration for parcels of low value: procedure, additional procedures, the role beside the IOSS number. */
import { type Dated, inForce, type Series } from '../../model/dated.ts';
import type { SellerTaxId } from '../../model/party.ts';
import type { DeclarationCode } from '../../model/shipment.ts';
import { type Case, isGift } from './case.ts';
import { giftCode, iossCode, iossRole, lowValueCode, procedureCode, specialCode, standardCode } from './law.ts';

export function codesOf(of: Case, procedure: string, scheme: SellerTaxId | undefined): DeclarationCode[] {
  const { shipment, context, territory, gift } = of;
  const code = (kind: DeclarationCode['kind'], entries: Series<string | null>): DeclarationCode[] => {
    const under = inForce(entries, context.on);
    return under?.value ? [{ kind, code: under.value, under: footing(under) }] : [];
  };
  const additional = (entries: Series<string | null>) => code('additional-procedure', entries);
  const isH7 = procedure.startsWith('h7-');
  const paysVat = shipment.trade !== 'b2b' && !isGift(shipment) && territory.vat === 'in';
  return [
    ...code('procedure', procedureCode),
    ...(procedure === 'h7-ioss' ? additional(iossCode) : []),
    ...(procedure === 'h7-special' ? additional(specialCode) : []),
    ...(procedure === 'h7-standard' && paysVat ? additional(standardCode) : []),
    ...(isH7 ? additional(gift ? giftCode : lowValueCode) : []),
    ...(scheme ? code('fiscal-role', iossRole) : []),
  ];
}

const footing = ({ since, source }: Dated<unknown>) => ({ since, source });
