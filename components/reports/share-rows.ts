import type { ShareRow } from '@/components/layout/share-picture';
import { HEADLINE_ASSETS } from '@/lib/reports/constants';
import type { RatioSummary } from '@/lib/reports/schema';
import { ratioText } from './report-words';

/** The headline assets of a shared picture, each with its ratio and what that rests on. */
export function shareRows(
  ratios: readonly Pick<RatioSummary, 'asset' | 'ratio' | 'basis'>[],
): ShareRow[] {
  return HEADLINE_ASSETS.flatMap((asset) => {
    const found = ratios.find((ratio) => ratio.asset === asset);
    const ratio = found ? ratioText(found) : null;
    if (!found || ratio === null) return [{ asset, ratio: 'not found', detail: '' }];
    const detail = found.basis === 'recomputed' ? 'held against owed' : 'as printed';
    return [{ asset, ratio, detail }];
  });
}
