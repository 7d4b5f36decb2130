import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedHistoryFiles } from '../shipped-history';
import type { KnownReport } from './known-reports';
import { findMismatch, type OwnWords, otherReport } from './other-report';

const known = (slug: string, more: Partial<KnownReport> = {}): KnownReport => ({
  slug,
  auditId: null,
  root: null,
  snapshotAt: null,
  reserveFile: null,
  liabilityFile: null,
  ...more,
});
const reports = [
  known('2024-03', { liabilityFile: 'por_904793965_proof_data.zip (sha256 61334c)' }),
  known('2026-01', { reserveFile: 'okx_por_2026011716_v3.csv.zip' }),
  known('2026-05', { auditId: '506872725', root: 'dd'.repeat(32) }),
  known('2026-06', { auditId: '508399035', snapshotAt: new Date('2026-06-18T16:00:00Z') }),
  known('2026-09', { snapshotAt: new Date('2026-09-07T16:00:00Z') }),
];
const belongs = (report: string, words: Partial<OwnWords>) => {
  const found = findMismatch({ names: [], ...words }, { report, reports });
  return found && (found.belongs ?? 'another');
};

describe('findMismatch', () => {
  it('goes by the audit number inside or in the name', () => {
    expect(belongs('2026-06', { auditIds: ['506872725'] })).toBe('2026-05');
    expect(belongs('2026-05', { auditIds: ['506872725'] })).toBeNull();
    expect(belongs('2026-09', { auditIds: ['506872725'] })).toBe('2026-05');
    expect(belongs('2026-06', { names: ['por_506872725_proof_data.zip'] })).toBe('2026-05');
    expect(belongs('2026-06', { auditIds: ['777777777'] })).toBe('another');
    expect(belongs('2026-09', { auditIds: ['777777777'] })).toBeNull();
    expect(belongs('2026-09', { auditIds: ['904793965'] })).toBe('2024-03');
  });

  it('goes by the hour in the name, UTC+8, and by published names', () => {
    const named = (report: string, name: string) => belongs(report, { names: [name] });
    expect(named('2026-01', 'okx_por_2026090800_V1.csv')).toBe('2026-09');
    expect(named('2026-09', 'okx_por_2026090800_V1.csv')).toBeNull();
    expect(named('2026-09', 'okx_por_eth_staking_2026090800_V1.csv')).toBeNull();
    expect(named('2026-05', 'por_csv_2026030319_V3.zip')).toBe('another');
    expect(named('2026-09', 'OKX_POR_2026011716_v3.csv.zip')).toBe('2026-01');
    expect(named('2026-09', 'wallets.csv')).toBeNull();
    // 00:00 on the 1st in UTC+8 is still the month before in UTC.
    expect(named('2026-09', 'por_csv_2026100100_V1.zip')).toBeNull();
    expect(named('2026-05', 'por_csv_2026060100_V1.zip')).toBeNull();
    expect(named('2026-06', 'por_csv_2026060100_V1.zip')).toBe('2026-05');
    // Made some days after a snapshot at the end of a month.
    expect(named('2026-06', 'por_csv_2026062800_V1.zip')).toBeNull();
    expect(named('2026-09', 'okx_por_20260901.csv')).toBeNull();
  });

  it('goes by the root of another report', () => {
    expect(belongs('2026-06', { root: 'dd'.repeat(32) })).toBe('2026-05');
    expect(belongs('2026-05', { root: 'dd'.repeat(32) })).toBeNull();
    expect(belongs('2026-06', { root: 'ee'.repeat(32) })).toBeNull();
  });

  it('contradicts no published file of the shipped history', async () => {
    const shipped = (await shippedHistoryFiles()).map((path) => {
      const {
        month,
        auditId = null,
        merkleRoot: root = null,
        ...rest
      } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string | null>;
      const { snapshotAt, reserveFile = null, liabilityFile = null } = rest;
      const at = snapshotAt ? new Date(snapshotAt) : null;
      return known(month ?? '', { auditId, root, snapshotAt: at, reserveFile, liabilityFile });
    });
    const files = shipped.flatMap(({ slug, reserveFile, liabilityFile }) =>
      [reserveFile, liabilityFile].flatMap((file) => (file ? [{ slug, file }] : [])),
    );
    expect(files.length).toBeGreaterThan(15);
    for (const { slug, file } of files) {
      const names = [file.split(' ')[0] ?? ''];
      expect(findMismatch({ names }, { report: slug, reports: shipped })).toBeNull();
      const other = slug === '2026-02' ? '2025-12' : '2026-02';
      expect(findMismatch({ names }, { report: other, reports: shipped })?.belongs).toBe(slug);
    }
  });
});

describe('otherReport', () => {
  it('names both reports, the command that puts it right, and the way to insist', () => {
    const mismatch = findMismatch(
      { names: [], auditIds: ['506872725'] },
      { report: '2026-06', reports },
    );
    const error = otherReport(mismatch ?? { reason: '', belongs: null }, {
      file: 's.json',
      report: '2026-06',
      command: 'ballast ingest liabilities s.json -e okx',
    });
    expect(error.message).toBe(
      's.json: is of report 2026-05, not of 2026-06: it says audit 506872725, which is 2026-05. Put it there: ballast ingest liabilities s.json -e okx --report 2026-05. To store it for 2026-06 all the same: --force --reason "why"',
    );
  });
});
