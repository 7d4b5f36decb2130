import { requireReport } from '@/lib/http/existing';
import { jsonRoute } from '@/lib/http/json-route';
import { lookUpLeavesOperation } from '@/lib/http/operations/liabilities';
import { invalidParameters } from '@/lib/http/parse-query';
import { ApiProblem } from '@/lib/http/problem';
import { lookUpLeaves } from '@/lib/liabilities/data';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  lookUpLeavesOperation,
  async ({ params, query: { prefix } }) => {
    const { exchange, report } = await requireReport({ ...params, revision: null });
    const answer = await lookUpLeaves({ exchange, report, prefix });
    if (!('problem' in answer)) return answer;
    if (answer.problem === 'no-tree') {
      throw new ApiProblem({
        code: 'no-liabilities',
        detail: `No tree of all liabilities is stored for report ${report} of ${exchange}.`,
      });
    }
    const { prefixBits } = answer;
    const reason = `must be the first ${prefixBits} bits of a leaf hash: ${Math.ceil(prefixBits / 4)} hex digits, the bits beyond them zero`;
    throw invalidParameters([{ parameter: 'prefix', reason }]);
  },
);
