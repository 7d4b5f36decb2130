import type { PublishedRoot } from '@/lib/proofs/verdict';

/** The roots that could be learnt, and whether the lists were there to be read. */
export type KnownRoots = { roots: readonly PublishedRoot[]; complete: boolean };

type Fetch = (path: string) => Promise<Response>;

/**
 * Reads every published root of the exchanges whose proofs can be checked. Asked for once, when the
 * page loads and before any proof is there, so that no request can depend on a proof. Whatever fails
 * leaves the list incomplete: a proof can still be checked, its published root is then not known.
 */
export async function fetchPublishedRoots({
  exchanges,
  get = (path) => fetch(path, { redirect: 'error' }),
}: {
  exchanges: readonly string[];
  get?: Fetch;
}): Promise<KnownRoots> {
  try {
    const listed = await readJsonAnswer(get, '/api/v1/exchanges');
    const known = new Map(recordsIn(listed, 'exchanges').map(({ slug, ...rest }) => [slug, rest]));
    const wanted = exchanges.filter((exchange) => known.has(exchange));
    const lists = await Promise.all(
      wanted.map(async (exchange) => {
        const answer = await readJsonAnswer(get, `/api/v1/exchanges/${exchange}/roots`);
        const synthetic = known.get(exchange)?.synthetic === true;
        return recordsIn(answer, 'roots')
          .flatMap((row) => toPublishedRoot(exchange, row))
          .map((root) => (synthetic ? { ...root, synthetic } : root));
      }),
    );
    return { roots: lists.flat(), complete: true };
  } catch {
    return { roots: [], complete: false };
  }
}

async function readJsonAnswer(get: Fetch, path: string): Promise<unknown> {
  const response = await get(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}

function recordsIn(value: unknown, key: string): Record<string, unknown>[] {
  const list = isRecord(value) ? value[key] : null;
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

function toPublishedRoot(exchange: string, row: Record<string, unknown>): PublishedRoot[] {
  const { report, root, auditId, source, origin, current } = row;
  if (typeof report !== 'string' || typeof root !== 'string') return [];
  const from = [source, origin].find((text) => typeof text === 'string') ?? 'Ballast’s archive';
  const replaced = current === false ? '; a later revision replaced it' : '';
  return [
    {
      exchange,
      report,
      root,
      ...(typeof auditId === 'string' && { auditId }),
      source: `${from}${replaced}`,
    },
  ];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
