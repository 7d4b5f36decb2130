import type { VerifyContext } from './scheme';
import { type StatedReport, statedReport } from './stated-report';
import type { CheckedDocuments } from './undecided';
import type { Verdict } from './verdict';

/** What one of the files given says about its report. */
export type ReportStatement = { file: string; stated: StatedReport };

/** What each file says about its report, public files first: they are the exchange's own word. */
export function reportsStated(
  { fileName, document, companions }: CheckedDocuments,
  names: Readonly<Record<string, string>>,
): ReportStatement[] {
  const beside = Object.entries(companions).map(([name, content]) => ({
    file: names[name] ?? name,
    stated: statedReport(typeof content === 'string' ? null : content, names[name]),
  }));
  return [...beside, { file: fileName, stated: statedReport(document, fileName) }];
}

/** The report whose root the proof is held against, where the scheme's own file names none. */
export function namedReport(reports: readonly ReportStatement[]): VerifyContext['statedReport'] {
  const named = reports.find(({ stated }) => stated.auditId !== null);
  return named?.stated.auditId
    ? { auditId: named.stated.auditId, statedIn: named.file }
    : undefined;
}

/** Tells where files contradict themselves or each other about the report they belong to. */
export function withStatements(verdict: Verdict, reports: readonly ReportStatement[]): Verdict {
  const mixed = verdict.notices.some(({ code }) => code === 'audit-id-mixed');
  const told = reports.flatMap(({ file, stated }) =>
    mixed ? [] : stated.conflicts.map((words) => `${file}: ${words}`),
  );
  const named = new Map(
    reports.flatMap(({ file, stated }) => (stated.auditId ? [[stated.auditId, file]] : [])),
  );
  if (named.size > 1) {
    const list = [...named].map(([id, file]) => `${file} names report ${id}`).join(', ');
    told.push(`The files given belong to different reports: ${list}.`);
  }
  const notices = told.map((message) => ({ code: 'report-statements-differ', message }));
  return notices.length > 0 ? { ...verdict, notices: [...verdict.notices, ...notices] } : verdict;
}
