import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { CodeBlock } from '@/components/ui/code-block';
import { InlineCode } from '@/components/ui/inline-code';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import {
  type ApiOperation,
  type ApiParameter,
  exampleAddress,
  operationProblems,
} from './api-document';
import { limitWords, schemaWords } from './schema-words';

const CELL = 'px-2.5 py-1.5 align-top first:pl-0 last:pr-0';

/** One route: what it answers, its parameters, how to call it, an answer, what may go wrong. */
export function OperationSection({
  operation,
  server,
}: {
  operation: ApiOperation;
  server: string;
}) {
  const { operationId, path, summary, description, parameters, responses } = operation;
  const answers = Object.entries(responses['200']?.content ?? {});
  const problems = operationProblems(operation);
  return (
    <Panel aria-labelledby={operationId} className="grid gap-x-6 gap-y-3 lg:grid-cols-2">
      <div className="min-w-0">
        <h3 id={operationId} className="scroll-mt-20 font-medium font-serif text-title">
          {summary}
        </h3>
        <p className="mt-1 font-mono text-note [overflow-wrap:anywhere]">
          <span className="font-semibold text-accent">GET</span> {path}
        </p>
        <p className="mt-2 max-w-[75ch] text-sm">
          <InlineCode text={description} />
        </p>
        {parameters.length > 0 ? (
          <div className="mt-3">
            <ParameterTable parameters={parameters} label={`Parameters of ${summary}`} />
          </div>
        ) : null}
        <p className="mt-3 text-soft text-xs">
          May also answer:{' '}
          {problems.map(({ code, status }, index) => (
            <span key={code}>
              {index > 0 ? ', ' : ''}
              <a href={`#problem-${code}`} className="underline underline-offset-4">
                {status} {code}
              </a>
            </span>
          ))}
        </p>
      </div>
      <div className="grid min-w-0 content-start gap-3">
        <CodeBlock label="Call" code={`curl -s '${exampleAddress({ operation, server })}'`} />
        {answers.map(([type, { schema, examples }]) => {
          const example = Object.values(examples ?? {})[0];
          const name = schema?.$ref?.split('/').at(-1);
          if (!example) {
            return (
              <p key={type} className="text-sm">
                Answers <code className="font-mono text-inline">{type}</code>.
              </p>
            );
          }
          return (
            <div key={type} className="grid min-w-0 gap-1.5">
              <CodeBlock
                label={`Answer, ${type}, shortened`}
                code={JSON.stringify(example.value, null, 2)}
              />
              {name ? (
                <p className="text-sm">
                  Every field: <TextLink href={`#schema-${name}`}>{name}</TextLink>
                </p>
              ) : null}
            </div>
          );
        })}
      </div>
    </Panel>
  );
}

function ParameterTable({
  parameters,
  label,
}: {
  parameters: readonly ApiParameter[];
  label: string;
}) {
  return (
    <DataTable
      label={label}
      head={
        <>
          <ColumnHeader>Parameter</ColumnHeader>
          <ColumnHeader>In</ColumnHeader>
          <ColumnHeader>Type</ColumnHeader>
          <ColumnHeader>Meaning</ColumnHeader>
        </>
      }
    >
      {parameters.map(({ name, in: place, required, description, schema }) => {
        const limits = limitWords(schema);
        return (
          <tr key={name}>
            <th scope="row" className={`${CELL} text-left font-mono font-normal text-note`}>
              {name}
            </th>
            <td className={CELL}>
              {place}
              {required ? '' : ', optional'}
            </td>
            <td className={CELL}>
              {schemaWords(schema).words}
              {limits ? (
                <span className="block text-soft text-xs [overflow-wrap:anywhere]">{limits}</span>
              ) : null}
            </td>
            <td className={`${CELL} min-w-56 text-sm`}>
              <InlineCode text={description ?? ''} />
            </td>
          </tr>
        );
      })}
    </DataTable>
  );
}
