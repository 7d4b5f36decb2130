import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCount, aMonth, checkQuery, oneOf, type Query } from './query-check';

const rules = {
  report: aMonth,
  asset: oneOf(['BTC', 'ETH', 'stETH'], { list: true }),
  verdict: oneOf(['pass', 'fail']),
  page: aCount(4),
};
const check = (query: Query) => checkQuery({ path: '/okx/addresses', query, rules });

describe('the query of a page', () => {
  it('has nothing to say of what is understood', () => {
    const query = { report: '2024-03', asset: 'BTC,ETH', verdict: 'pass', page: '2' };
    expect(check(query)).toEqual({ problems: [], canonical: null });
    expect(check({})).toEqual({ problems: [], canonical: null });
  });

  it('names a parameter it does not know, what it knows, and what was likely meant', () => {
    const [problem] = check({ vredict: 'pass', asset: 'BTC' }).problems;
    expect(problem).toEqual({
      name: 'vredict',
      value: null,
      reason:
        'is no filter of this page; it knows report, asset, verdict, page. Did you mean “verdict”?',
      without: '/okx/addresses?asset=BTC',
    });
  });

  it('names each value that is none, and offers the address without that value alone', () => {
    const { problems } = check({ asset: 'BTC,NOPE', report: '2026-13', verdict: 'maybe' });
    expect(problems.map(({ name, value }) => `${name}=${value}`)).toEqual([
      'asset=NOPE',
      'report=2026-13',
      'verdict=maybe',
    ]);
    expect(problems[0]?.without).toBe('/okx/addresses?asset=BTC&report=2026-13&verdict=maybe');
    expect(problems[0]?.reason).toContain('BTC, ETH, stETH');
  });

  it('leads names in another letter case to the address our links write', () => {
    expect(check({ asset: ['btc', 'Eth'], verdict: 'PASS' })).toEqual({
      problems: [],
      canonical: '/okx/addresses?asset=BTC,ETH&verdict=pass',
    });
    expect(check({ asset: 'btc,NOPE' }).canonical).toBe('/okx/addresses?asset=BTC,NOPE');
  });

  it('passes over empty fields of a plain form and what other sites append', () => {
    const query = { report: '', asset: '', utm_source: 'x', fbclid: 'y', gclid: 'z' };
    expect(check(query).problems).toEqual([]);
  });

  it('refuses a single value given twice', () => {
    expect(check({ verdict: ['pass', 'fail'] }).problems).toMatchObject([
      { name: 'verdict', value: 'fail', reason: expect.stringContaining('more than once') },
    ]);
  });

  it('knows no parameter by the name of an object’s own property', () => {
    expect(check({ constructor: 'x', __proto__x: 'y' }).problems).toHaveLength(2);
  });

  it('says of every unknown name or value that it is not understood, and never leads in a circle', () => {
    const texts = fc.oneof(fc.string(), fc.constantFrom('BTC', 'btc', 'pass', '2024-03', '0'));
    const names = fc.oneof(fc.string(), fc.constantFrom('asset', 'report', 'verdict', 'page'));
    fc.assert(
      fc.property(fc.dictionary(names, fc.oneof(texts, fc.array(texts))), (query) => {
        const { problems, canonical } = check(query);
        if (canonical === null) return;
        const next = Object.fromEntries(
          [...new Set(new URLSearchParams(canonical.split('?')[1] ?? '').keys())].map((name) => [
            name,
            new URLSearchParams(canonical.split('?')[1]).getAll(name),
          ]),
        );
        expect(check(next).canonical).toBeNull();
        expect(check(next).problems.length).toBeLessThanOrEqual(problems.length);
      }),
    );
  });
});
