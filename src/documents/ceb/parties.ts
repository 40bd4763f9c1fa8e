/** Who stands in the messages: platform, seller, logistics enterprise. */
import type { ChinaFiling } from '../../model/filing/china.ts';
import type { Shipment } from '../../model/shipment.ts';
import type { Group } from '../document.ts';
import type { Needed } from './message.ts';

export const platformOf = ({ platform }: Shipment, { platforms }: ChinaFiling) => {
  const { code, name } = platforms[platform]!;
  return { ebpCode: code, ebpName: name };
};

export const sellerOf = ({ exporter: { ids } }: Group, { exporter }: Needed<'exporter'>) => ({
  ebcCode: exporter.code ?? ids.uscc!,
  ebcName: exporter.name,
});

export const logisticsOf = ({ logistics: { code, name } }: Needed<'logistics'>) => ({ logisticsCode: code, logisticsName: name });

/** `无`: there is none. */
export const noBarCode = '无';
