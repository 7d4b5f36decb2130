import type { ReactNode } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { formatCount, formatUsd } from '@/lib/format/amounts';
import { formatDay, formatSnapshot } from '@/lib/format/dates';
import { PROOF_SYSTEM_NAMES } from '@/lib/reports/proof-system-names';
import type { Report } from '@/lib/reports/schema';
import { PROOF_SYSTEM_LIMITS } from './proof-system-words';
import { punctualityWords } from './report-words';

type Fact = { name: string; value: ReactNode; note?: string | null };

/** What identifies a report and how each of these facts is known; the unknown ones by name. */
export function ReportIdentity({ report }: { report: Report }) {
  const facts = factsOf(report);
  const unknown = facts.filter(({ value }) => value === null);
  return (
    <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-[11rem_1fr]">
      {facts
        .filter(({ value }) => value !== null)
        .map(({ name, value, note }) => (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd className="-mt-2.5 min-w-0 [overflow-wrap:anywhere] sm:mt-0">
              {value}
              {note ? <p className="max-w-[70ch] text-soft text-xs">{note}</p> : null}
            </dd>
          </div>
        ))}
      {unknown.length > 0 ? (
        <div className="contents">
          <dt className="text-soft">Not found</dt>
          <dd className="-mt-2.5 text-soft italic sm:mt-0">
            {unknown.map(({ name }) => name.toLowerCase()).join(', ')}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

function factsOf(report: Report): Fact[] {
  const { proofSystem, liabilitiesRoot, auditId, snapshotAt, publishedOn } = report;
  const hour = report.snapshotPrecision === 'day' ? ' (hour not known)' : '';
  const punctual = punctualityWords(report.punctualityDays);
  return [
    {
      name: 'Number',
      value: report.ordinal === null ? null : `#${report.ordinal}`,
      note: report.ordinalBasis,
    },
    {
      name: 'Snapshot',
      value: snapshotAt && `${formatSnapshot(snapshotAt)}${hour}`,
      note: report.snapshotBasis,
    },
    {
      name: 'Publication',
      value: publishedOn && [formatDay(publishedOn), punctual].filter(Boolean).join(', '),
      note: report.publishedOnBasis,
    },
    {
      name: 'Proof of liabilities',
      value: proofSystem && PROOF_SYSTEM_NAMES[proofSystem],
      note: proofSystem && PROOF_SYSTEM_LIMITS[proofSystem].shows,
    },
    {
      name: 'Liabilities root',
      value: liabilitiesRoot && <Copyable text={liabilitiesRoot} what="root" />,
    },
    { name: 'Audit id', value: auditId && <Copyable text={auditId} what="audit id" /> },
    { name: 'Total reserves', value: report.totalUsd && formatUsd(report.totalUsd) },
    {
      name: 'Address count',
      value: report.addressCount === null ? null : formatCount(report.addressCount),
      note: report.addressCountNote,
    },
    {
      name: 'Number of assets',
      value: report.assetCount === null ? null : formatCount(report.assetCount),
      note: report.assetsCovered,
    },
    { name: 'Reserve file', value: report.reserveFile },
    { name: 'Liability file', value: report.liabilityFile },
    { name: 'Third-party auditor', value: report.auditor },
    { name: 'Users who checked', value: report.verificationCounts },
    { name: 'How sure this is', value: report.confidence },
    { name: 'Notes', value: report.notes },
  ];
}

function Copyable({ text, what }: { text: string; what: string }) {
  return (
    <span className="flex flex-wrap items-center gap-2">
      <code className="font-mono text-note [overflow-wrap:anywhere]">{text}</code>
      <CopyButton text={text} label={`Copy ${what}`} />
    </span>
  );
}
