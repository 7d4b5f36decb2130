import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiProblem, type ProblemCode, problemDetails } from '@/lib/http/problem';
import { refusalAnswer, refusalOf } from './refuse-unreadable.mjs';

describe('requests that Next cannot read', () => {
  it.each([
    '/okx/addresses/%E0%A4%A',
    '/api/v1/exchanges/%zz',
    '/%',
    '/okx%2',
    '/api/v1/exchanges/%ff/reports',
    '/%C0%AF',
    '/%?asset=BTC',
  ])('refuses %s', (url) => {
    expect(refusalOf({ method: 'GET', url })).toBe('malformed-address');
  });

  it.each(['/', '/okx?asset=100%', '/%25', '/okx/%E2%82%BF?q=%zz', '/a%2Fb', '*', '/#%'])(
    'leaves %s to Next',
    (url) => {
      expect(refusalOf({ method: 'GET', url })).toBeNull();
    },
  );

  it('leaves every path to Next that was encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (path, search) => {
        const url = `/${encodeURIComponent(path)}?${search}`;
        expect(refusalOf({ method: 'GET', url })).toBeNull();
      }),
    );
  });

  it.each([
    ['malformed-address', 400],
    ['method-not-allowed', 405],
  ] as const)('answers %s as the API answers problems, and as a page', (code, status) => {
    const api = refusalAnswer({ code, url: '/api/v1/%zz' });
    const problem = JSON.parse(api.body) as { code: ProblemCode; detail: string };
    expect(problem).toEqual(problemDetails(new ApiProblem({ code, detail: problem.detail })));
    expect(api.status).toBe(status);
    const page = refusalAnswer({ code, url: '/okx/%zz' });
    expect(page.headers['Content-Type']).toContain('text/html');
    expect(page.body).not.toContain('%zz');
  });
});
