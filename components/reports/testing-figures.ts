import { subtractDecimals } from '@/lib/format/decimal';
import { reserveRatio } from '@/lib/format/ratio';
import type { EvidenceKind } from '@/lib/reports/constants';
import type { AssetFigures, Figure } from '@/lib/reports/schema';

/** Figures of one asset for tests, with what follows from them computed as the reader does. */
export function assetFigures({
  asset = 'BTC',
  reserves = null,
  liabilities = null,
  own = null,
  custody = null,
  printed = null,
  approximate = false,
  evidence = 'reported',
}: {
  asset?: string;
  reserves?: string | null;
  liabilities?: string | null;
  own?: string | null;
  custody?: string | null;
  printed?: string | null;
  approximate?: boolean;
  evidence?: EvidenceKind;
} = {}): AssetFigures {
  const figure = (value: string | null): Figure => ({
    value,
    evidence: value === null ? null : evidence,
  });
  return {
    asset,
    reserves: figure(reserves),
    exchangeReserves: figure(own),
    custodyReserves: figure(custody),
    liabilities: figure(liabilities),
    publishedRatio: figure(printed),
    recomputedRatio: reserveRatio({ reserves, liabilities, places: 4 }),
    surplus:
      reserves === null || liabilities === null ? null : subtractDecimals(reserves, liabilities),
    approximate,
    reservesUsd: null,
    derived: null,
  };
}
