import type { ReactNode } from 'react';
import { PROOF_SYSTEM_NAMES } from '@/components/charts/era-names';
import { CopyButton } from '@/components/ui/copy-button';
import { NotFound } from '@/components/ui/not-found-cell';
import { formatCount, formatUsd } from '@/lib/format/amounts';
import { formatDay, formatSnapshot } from '@/lib/format/dates';
import type { Report } from '@/lib/reports/schema';
import { PROOF_SYSTEM_LIMITS } from './proof-system-words';
import { punctualityWords } from './report-words';

/** What identifies a report and how each of these facts is known. */
export function ReportIdentity({ report }: { report: Report }) {
  const { proofSystem, liabilitiesRoot, auditId, addressCount, publishedOn } = report;
  return (
    <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-[11rem_1fr]">
      <Fact name="Snapshot" note={report.snapshotBasis}>
        {report.snapshotAt && formatSnapshot(report.snapshotAt)}
        {report.snapshotPrecision === 'day' ? ' (hour not known)' : null}
      </Fact>
      <Fact name="Published" note={report.publishedOnBasis}>
        {publishedOn &&
          [formatDay(publishedOn), punctualityWords(report.punctualityDays)]
            .filter(Boolean)
            .join(', ')}
      </Fact>
      <Fact name="Proof of liabilities" note={proofSystem && proofNote(proofSystem)}>
        {proofSystem && PROOF_SYSTEM_NAMES[proofSystem]}
      </Fact>
      <Fact name="Liabilities root">
        {liabilitiesRoot ? <Copyable text={liabilitiesRoot} what="root" /> : null}
      </Fact>
      <Fact name="Audit id">{auditId ? <Copyable text={auditId} what="audit id" /> : null}</Fact>
      <Fact name="Total reserves">{report.totalUsd && formatUsd(report.totalUsd)}</Fact>
      <Fact name="Addresses" note={report.addressCountNote}>
        {addressCount === null ? null : formatCount(addressCount)}
      </Fact>
      <Fact name="Assets covered" note={report.assetsCovered}>
        {report.assetCount === null ? null : formatCount(report.assetCount)}
      </Fact>
      <Fact name="Reserve file">{report.reserveFile}</Fact>
      <Fact name="Liability file">{report.liabilityFile}</Fact>
      <Fact name="Third-party auditor">{report.auditor}</Fact>
      <Fact name="Users who checked">{report.verificationCounts}</Fact>
      <Fact name="How sure this is">{report.confidence}</Fact>
      <Fact name="Notes">{report.notes}</Fact>
    </dl>
  );
}

function proofNote(proofSystem: NonNullable<Report['proofSystem']>): string {
  const { shows, leavesOpen } = PROOF_SYSTEM_LIMITS[proofSystem];
  return `${shows} What it leaves open: ${lowerFirst(leavesOpen)}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function Fact({
  name,
  note,
  children,
}: {
  name: string;
  note?: string | null;
  children: ReactNode;
}) {
  const empty = !Array.isArray(children)
    ? children === null || children === undefined
    : children.every((child) => child === null || child === undefined);
  return (
    <div className="contents">
      <dt className="text-soft">{name}</dt>
      <dd className="-mt-2.5 min-w-0 [overflow-wrap:anywhere] sm:mt-0">
        {empty ? <NotFound /> : children}
        {note ? <p className="max-w-[70ch] text-soft text-xs">{note}</p> : null}
      </dd>
    </div>
  );
}

function Copyable({ text, what }: { text: string; what: string }) {
  return (
    <span className="flex flex-wrap items-center gap-2">
      <code className="font-mono text-[0.82rem] [overflow-wrap:anywhere]">{text}</code>
      <CopyButton text={text} label={`Copy ${what}`} />
    </span>
  );
}
