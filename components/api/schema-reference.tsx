import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { InlineCode } from '@/components/ui/inline-code';
import type { ApiDocument } from './api-document';
import { type SchemaField, schemaFields } from './schema-words';

const CELL = 'px-2.5 py-1.5 align-top first:pl-0 last:pr-0';

/** Every named answer and its fields; closed until a reader follows a link or opens it. */
export function SchemaReference({ schemas }: { schemas: ApiDocument['components']['schemas'] }) {
  return (
    <ul className="grid gap-1.5">
      {Object.entries(schemas).flatMap(([name, schema]) => {
        const fields = schemaFields(schema);
        if (fields.length === 0) return [];
        return (
          <li
            key={name}
            className="min-w-0 rounded-lg border border-transparent has-[:target]:border-accent"
          >
            <details className="px-2">
              <summary className="w-fit py-1 font-mono text-sm leading-data">
                {name}{' '}
                <span className="font-sans text-soft text-xs">
                  {fields.length} {fields.length === 1 ? 'field' : 'fields'}
                </span>
              </summary>
              {/* Inside the closed part: browsers open it when a link leads here. */}
              <div id={`schema-${name}`} className="mt-1 mb-3 scroll-mt-28">
                <FieldTable name={name} fields={fields} />
              </div>
            </details>
          </li>
        );
      })}
    </ul>
  );
}

function FieldTable({ name, fields }: { name: string; fields: readonly SchemaField[] }) {
  return (
    <DataTable
      label={`Fields of ${name}`}
      head={
        <>
          <ColumnHeader>Field</ColumnHeader>
          <ColumnHeader>Type</ColumnHeader>
          <ColumnHeader>Meaning</ColumnHeader>
        </>
      }
    >
      {fields.map(({ name: field, words, refersTo, optional, description }) => (
        <tr key={field}>
          <th scope="row" className={`${CELL} text-left font-mono font-normal text-note`}>
            {field}
          </th>
          <td className={CELL}>
            {refersTo ? (
              <a href={`#schema-${refersTo}`} className="underline underline-offset-4">
                {words}
              </a>
            ) : (
              words
            )}
            {optional ? <span className="text-soft">, may be missing</span> : null}
          </td>
          <td className={`${CELL} min-w-56 text-sm`}>
            <InlineCode text={description ?? ''} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
