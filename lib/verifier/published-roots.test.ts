import { describe, expect, it } from 'vitest';
import { fetchPublishedRoots } from './published-roots';

const root = 'ab'.repeat(32);
const answers: Record<string, unknown> = {
  '/api/v1/exchanges': { exchanges: [{ slug: 'okx' }, { slug: 'other' }] },
  '/api/v1/exchanges/okx/roots': {
    exchange: 'okx',
    roots: [
      {
        report: '2022-12',
        root,
        auditId: '77',
        current: true,
        origin: 'summary.json',
        source: null,
      },
      {
        report: '2022-11',
        root,
        auditId: null,
        current: false,
        origin: 'x',
        source: 'https://o.k/x',
      },
      { report: '2022-10', root: null },
      'nonsense',
    ],
  },
};

function server(table: Record<string, unknown>) {
  const asked: string[] = [];
  const get = async (path: string) => {
    asked.push(path);
    const body = table[path];
    return body === undefined ? new Response('', { status: 404 }) : Response.json(body);
  };
  return { asked, get };
}

describe('fetchPublishedRoots', () => {
  it('reads the roots of the exchanges that are known, saying where each is from', async () => {
    const { asked, get } = server(answers);
    expect(await fetchPublishedRoots({ exchanges: ['okx', 'bybit'], get })).toEqual({
      complete: true,
      roots: [
        { exchange: 'okx', report: '2022-12', root, auditId: '77', source: 'summary.json' },
        {
          exchange: 'okx',
          report: '2022-11',
          root,
          source: 'https://o.k/x; a later revision replaced it',
        },
      ],
    });
    expect(asked).toEqual(['/api/v1/exchanges', '/api/v1/exchanges/okx/roots']);
  });

  it('marks the roots of generated data', async () => {
    const { get } = server({
      '/api/v1/exchanges': { exchanges: [{ slug: 'demo', synthetic: true }] },
      '/api/v1/exchanges/demo/roots': { roots: [{ report: '2026-10', root, origin: 'made here' }] },
    });
    const { roots } = await fetchPublishedRoots({ exchanges: ['demo'], get });
    expect(roots).toEqual([
      { exchange: 'demo', report: '2026-10', root, source: 'made here', synthetic: true },
    ]);
  });

  it.each([
    ['the server answers an error', server({}).get],
    ['the network is cut', async () => Promise.reject(new TypeError('offline'))],
    ['the answer is no JSON', async () => new Response('<html>')],
  ])('tells when %s', async (_, get) => {
    const known = await fetchPublishedRoots({ exchanges: ['okx'], get });
    expect(known).toEqual({ roots: [], complete: false });
  });
});
