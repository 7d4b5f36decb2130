import { describe, expect, it } from 'vitest';
import { compareFigures } from './compare-figures';
import type { AssetFigures, Report } from './schema';

const figure = (value: string | null) => ({ value, evidence: value === null ? null : 'reported' });
function figures(asset: string, held: string | null, owed: string | null, rest = {}): AssetFigures {
  return {
    asset,
    reserves: figure(held),
    exchangeReserves: figure(null),
    custodyReserves: figure(null),
    liabilities: figure(owed),
    publishedRatio: figure(null),
    recomputedRatio: null,
    surplus: null,
    approximate: false,
    reservesUsd: null,
    derived: null,
    ...rest,
  } as AssetFigures;
}
const report = (...assets: AssetFigures[]) => ({ assets }) as Report;

describe('figures of two reports side by side', () => {
  it('are exact, and a change is told only where both are known', () => {
    const [btc, eth] = compareFigures({
      from: report(figures('BTC', '0.1', '100'), figures('ETH', '5', null)),
      to: report(figures('BTC', '0.3', '90'), figures('ETH', '7', '6')),
    });
    expect(btc?.held).toEqual({ from: '0.1', to: '0.3', change: '0.2' });
    expect(btc?.owed.change).toBe('-10');
    expect(eth?.owed).toEqual({ from: null, to: '6', change: null });
  });

  it('take no change from a printed percent and a computed one', () => {
    const printed = { publishedRatio: figure('101') };
    const computed = { recomputedRatio: '101.3923', publishedRatio: figure('101') };
    const ratio = (from: object, to: object) =>
      compareFigures({
        from: report(figures('BTC', null, null, from)),
        to: report(figures('BTC', null, null, to)),
      })[0]?.ratio;
    expect(ratio(printed, computed)).toEqual({ from: '101', to: '101.3923', change: null });
    expect(ratio(printed, printed)?.change).toBe('0');
  });

  it('leave out what neither report states, and keep what one does', () => {
    const compared = compareFigures({
      from: report(figures('LTC', null, null), figures('OKB', '1', null)),
      to: report(figures('LTC', null, null)),
    });
    expect(compared.map(({ asset }) => asset)).toEqual(['OKB']);
  });
});
