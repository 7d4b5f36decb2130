import { ApiProblem } from '@/lib/http/problem';

/** What an answer says where no tree is stored for a report that is there. */
export function noLiabilities({ exchange, report }: { exchange: string; report: string }) {
  return new ApiProblem({
    code: 'no-liabilities',
    detail: `No tree of all liabilities is stored for report ${report} of ${exchange}.`,
  });
}
