import { noLiabilities } from '@/lib/api/no-liabilities';
import { lookUpLeavesOperation } from '@/lib/api/operations/liabilities';
import { requireReport } from '@/lib/api/require-existing';
import { EncodedJson } from '@/lib/http/encoded-json';
import { jsonRoute } from '@/lib/http/json-route';
import { invalidParameters } from '@/lib/http/parse-query';
import { lookUpLeaves } from '@/lib/liabilities/data';
import type { PrefixRule } from '@/lib/liabilities/read-prefix';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  lookUpLeavesOperation,
  async ({ params, query: { prefix, bits } }) => {
    const { exchange, report } = await requireReport({ ...params, revision: null });
    const answer = await lookUpLeaves({ exchange, report, prefix, bits });
    if (!('problem' in answer)) return new EncodedJson(answer.json);
    if (answer.problem === 'no-tree') throw noLiabilities({ exchange, report });
    throw invalidParameters([{ parameter: 'prefix', reason: wanted(answer.asks) }]);
  },
);

function wanted({ prefixBits, short }: PrefixRule): string {
  if (short !== null) {
    return `must be ${short} with bits=${prefixBits - 1}: with one bit more, too few leaves would share it`;
  }
  const digits = Math.ceil(prefixBits / 4);
  return `must be the first ${prefixBits} bits of a leaf hash: ${digits} hex digits, the bits beyond them zero`;
}
