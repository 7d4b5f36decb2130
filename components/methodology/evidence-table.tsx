import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';

const ROWS = [
  {
    name: 'published',
    meaning: 'The exchange stated it, in a file or page that Ballast read itself.',
    trust: 'The exchange.',
  },
  {
    name: 'reported',
    meaning:
      'A third party stated it: press, an archive, a collector that read the exchange’s page. Named in the report’s sources.',
    trust: 'The exchange, and the messenger.',
  },
  {
    name: 'recomputed',
    meaning: 'Ballast calculated it from stated figures or from the exchange’s file.',
    trust: 'Our arithmetic, which you can repeat; the inputs keep their own label.',
  },
  {
    name: 'verified',
    meaning: 'A signature or hash proves it, and your browser can repeat the check.',
    trust: 'Mathematics, within what the proof covers.',
  },
  {
    name: 'observed',
    meaning: 'Read from a blockchain at the block of the snapshot.',
    trust: 'The chain, and the node that answered.',
  },
] as const;

/** The labels that stand beside figures, from what is said to what is shown. */
export function EvidenceTable() {
  return (
    <DataTable
      label="Labels of evidence"
      caption="What each label beside a figure means"
      className="fades my-4 overflow-x-auto rounded-xl border border-line bg-card"
      head={
        <>
          <ColumnHeader room="px-4 py-2">Label</ColumnHeader>
          <ColumnHeader room="px-4 py-2">Where the figure comes from</ColumnHeader>
          <ColumnHeader room="px-4 py-2">What you rely on</ColumnHeader>
        </>
      }
    >
      {ROWS.map(({ name, meaning, trust }) => (
        <tr key={name} className="align-top">
          <th scope="row" className="px-4 py-2.5 text-left font-semibold">
            {name}
          </th>
          <td className="min-w-60 px-4 py-2.5">{meaning}</td>
          <td className="min-w-48 px-4 py-2.5 text-soft">{trust}</td>
        </tr>
      ))}
    </DataTable>
  );
}
