import { Remark } from '@/components/ui/remark';
import { TextLink } from '@/components/ui/text-link';
import type { QueryProblem } from './query-check';

/** So many are told one by one; an address with more was not written by a person. */
const TOLD = 8;

/** Each filter of the address that is not understood, why, and the way to drop it. */
export function QueryProblems({ problems }: { problems: readonly QueryProblem[] }) {
  if (problems.length === 0) return null;
  const one = problems.length === 1;
  return (
    <div role="alert" className="pt-4">
      <Remark
        tone="caution"
        label={
          one ? 'A filter is not understood.' : `${problems.length} filters are not understood.`
        }
      >
        What is shown below is not narrowed by {one ? 'it' : 'them'}.
        <ul className="mt-1.5 grid gap-1">
          {problems.slice(0, TOLD).map(({ name, value, reason, without }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same filter may be wrong twice, and the list never moves
            <li key={index} className="break-words">
              <code className="font-mono text-inline">
                {value === null ? name : `${name}=${value}`}
              </code>{' '}
              {reason}
              {/[.?]$/.test(reason) ? ' ' : '. '}
              <TextLink href={without}>Drop it</TextLink>
            </li>
          ))}
        </ul>
      </Remark>
    </div>
  );
}
