import type { EvidenceKind } from '@/lib/reports/constants';
import type { AssetFigures } from '@/lib/reports/schema';

/** Assets of which coverage is spoken of: an amount held or owed in total, or a printed ratio. */
export function coverageAssets(assets: readonly AssetFigures[]): AssetFigures[] {
  return assets.filter(
    ({ reserves, liabilities, publishedRatio, reservesUsd }) =>
      reserves.value !== null ||
      liabilities.value !== null ||
      publishedRatio.value !== null ||
      reservesUsd !== null,
  );
}

/** Assets of which it is known how much lies on own wallets or in custody. */
export function splitAssets(assets: readonly AssetFigures[]): AssetFigures[] {
  return assets.filter(
    ({ exchangeReserves, custodyReserves }) =>
      exchangeReserves.value !== null || custodyReserves.value !== null,
  );
}

/** Assets with arithmetic on stated figures that is kept apart from them. */
export function derivedAssets(assets: readonly AssetFigures[]): AssetFigures[] {
  return assets.filter(({ derived }) => derived !== null);
}

/** The kinds of evidence that occur in the figures of some assets. */
export function evidenceKinds(assets: readonly AssetFigures[]): Set<EvidenceKind> {
  const kinds = assets.flatMap((figures) => [
    figures.reserves.evidence,
    figures.exchangeReserves.evidence,
    figures.custodyReserves.evidence,
    figures.liabilities.evidence,
    figures.publishedRatio.evidence,
  ]);
  return new Set(kinds.filter((kind) => kind !== null));
}
