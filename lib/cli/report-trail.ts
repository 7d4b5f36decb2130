import { formatCount } from '@/lib/format/amounts';
import type { Conflict, Report, Source } from '@/lib/reports/schema';
import { printable } from './printable';
import { GAP, textTable } from './text-table';

/** Where a report's figures come from and what contradicts them, as lines with a heading. */

export function describeSources(sources: readonly Source[]): string[] {
  return [
    ...heading('Sources', sources.length),
    ...sources.flatMap(({ url, title, states, evidence, class: kind }) => [
      `  ${evidence.padEnd(9)}  ${printable(title)}${states ? ` (${printable(states)})` : ''}`,
      ...(url === null ? [] : [`${' '.repeat(13)}${printable(url)}  [${kind}]`]),
    ]),
  ];
}

export function describeConflicts(conflicts: readonly Conflict[]): string[] {
  if (conflicts.length === 0) return [];
  return [
    ...heading('Stated otherwise, and not used', conflicts.length),
    ...conflicts.flatMap(({ asset, field, value, url, statedBy, why }) => [
      `  ${printable([asset, field].filter(Boolean).join(' '))}: ${printable(value)}`,
      `    stated by ${printable(url ?? statedBy ?? 'an unnamed source')}`,
      ...(why === null ? [] : [`    not used: ${printable(why)}`]),
    ]),
  ];
}

export function describeFiles(artifacts: Report['artifacts']): string[] {
  const rows = artifacts.map(({ kind, name, bytes, sha256, readerVersion, ingestedAt }) => [
    kind,
    printable(name),
    formatCount(bytes),
    sha256,
    String(readerVersion),
    instant(ingestedAt),
  ]);
  const table = textTable({
    columns: [
      { title: 'Kind' },
      { title: 'File' },
      { title: 'Bytes', align: 'right' },
      { title: 'SHA-256' },
      { title: 'Reader', align: 'right' },
      { title: 'Ingested (UTC)' },
    ],
    rows,
  });
  return [...heading('Read from', artifacts.length), ...indented(table)];
}

export function describeRevisions({ revision: shown, revisions }: Report): string[] {
  if (revisions.length < 2) return [];
  const rows = revisions.map(({ revision, createdAt, origin, reason }) => [
    String(revision),
    instant(createdAt),
    `${printable(reason === null ? origin : `${origin}: "${reason}"`)}${revision === shown ? '  (shown)' : ''}`,
  ]);
  const columns = [
    { title: 'Rev.', align: 'right' as const },
    { title: 'Stored (UTC)' },
    { title: 'Because of' },
  ];
  return [...heading('Revisions', revisions.length), ...indented(textTable({ columns, rows }))];
}

function heading(title: string, count: number): string[] {
  return ['', `${title} (${count === 0 ? GAP : count})`];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** `2026-11-22 12:08` */
function instant(text: string): string {
  return `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}
