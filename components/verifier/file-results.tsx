import { DataTable } from '@/components/tables/data-table';
import { Panel } from '@/components/ui/panel';
import { type Status, StatusMark } from '@/components/ui/status-mark';
import { countsWords, resultWords } from '@/lib/verifier/file-result-words';
import type { FileResult } from '@/lib/verifier/protocol';
import { STATUS_WORDS } from '@/lib/verifier/verdict-words';
import { TreeResultView } from './tree-result-view';
import { WalletResultView } from './wallet-result-view';

/** What became of several files: a line for each, and the one that was chosen in full below. */
export function FileResults({
  results,
  chosen,
  onChoose,
}: {
  results: readonly FileResult[];
  /** Of the line that is shown in full. A proof is shown like every other answer. */
  chosen: number | null;
  onChoose: (index: number) => void;
}) {
  const open = chosen === null ? null : (results[chosen] ?? null);
  return (
    <>
      <Panel id="files" title={countsWords(results)}>
        <DataTable
          label="What became of each file"
          head={
            <>
              <th scope="col" className="py-1.5 pr-3 text-left font-medium">
                File
              </th>
              <th scope="col" className="py-1.5 pr-3 text-left font-medium">
                What it is
              </th>
              <th scope="col" className="py-1.5 text-left font-medium">
                Outcome
              </th>
            </>
          }
        >
          {results.map((result, index) => (
            <Row
              key={`${result.kind} ${result.name}`}
              result={result}
              chosen={index === chosen}
              onChoose={() => onChoose(index)}
            />
          ))}
        </DataTable>
        <p className="mt-3 text-note text-soft">
          Each was checked in this browser; nothing was sent. Files that go with a proof have no
          line of their own.
        </p>
      </Panel>
      {open?.kind === 'wallet' ? <WalletResultView {...open} /> : null}
      {open?.kind === 'tree' ? <TreeResultView {...open} /> : null}
    </>
  );
}

function Row({
  result,
  chosen,
  onChoose,
}: {
  result: FileResult;
  chosen: boolean;
  onChoose: () => void;
}) {
  const { status, what, outcome } = resultWords(result);
  const opens = result.kind !== 'proof' || result.checked !== null;
  return (
    <tr data-file={result.name} data-status={status} className={chosen ? 'bg-sunken' : undefined}>
      <th scope="row" className="min-w-40 py-2 pr-3 text-left align-top font-normal">
        {opens ? (
          <button
            type="button"
            onClick={onChoose}
            aria-current={chosen || undefined}
            className="wrap-anywhere text-left text-accent underline underline-offset-4"
          >
            {result.name}
          </button>
        ) : (
          <span className="wrap-anywhere">{result.name}</span>
        )}
      </th>
      <td className="min-w-32 py-2 pr-3 align-top text-soft">{what}</td>
      <td className="min-w-52 py-2 align-top">
        <span className="flex gap-2">
          <Mark status={status} />
          <span className="wrap-anywhere">{outcome}</span>
        </span>
      </td>
    </tr>
  );
}

function Mark({ status }: { status: Status }) {
  return (
    <>
      <StatusMark status={status} />
      <span className="sr-only">{STATUS_WORDS[status]}: </span>
    </>
  );
}
