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
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label="Labels of evidence"
      className="fades my-4 overflow-x-auto rounded-xl border border-line bg-card"
    >
      <table className="w-full min-w-[34rem] text-sm leading-data">
        <caption className="sr-only">What each label beside a figure means</caption>
        <thead>
          <tr className="border-line border-b text-left text-note text-soft">
            <th scope="col" className="px-4 py-2 font-medium">
              Label
            </th>
            <th scope="col" className="px-4 py-2 font-medium">
              Where the figure comes from
            </th>
            <th scope="col" className="px-4 py-2 font-medium">
              What you rely on
            </th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ name, meaning, trust }) => (
            <tr key={name} className="border-line border-b align-top last:border-0">
              <th scope="row" className="px-4 py-2.5 text-left font-semibold">
                {name}
              </th>
              <td className="px-4 py-2.5">{meaning}</td>
              <td className="px-4 py-2.5 text-soft">{trust}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
