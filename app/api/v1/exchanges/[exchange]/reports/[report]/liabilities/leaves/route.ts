import { requireReport } from '@/lib/http/existing';
import { jsonRoute } from '@/lib/http/json-route';
import { noLiabilities } from '@/lib/http/no-liabilities';
import { lookUpLeavesOperation } from '@/lib/http/operations/liabilities';
import { invalidParameters } from '@/lib/http/parse-query';
import { lookUpLeaves } from '@/lib/liabilities/data';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  lookUpLeavesOperation,
  async ({ params, query: { prefix } }) => {
    const { exchange, report } = await requireReport({ ...params, revision: null });
    const answer = await lookUpLeaves({ exchange, report, prefix });
    if (!('problem' in answer)) return answer;
    if (answer.problem === 'no-tree') throw noLiabilities({ exchange, report });
    const { prefixBits } = answer;
    const reason = `must be the first ${prefixBits} bits of a leaf hash: ${Math.ceil(prefixBits / 4)} hex digits, the bits beyond them zero`;
    throw invalidParameters([{ parameter: 'prefix', reason }]);
  },
);
