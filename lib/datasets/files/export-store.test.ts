import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleReport } from '@/lib/api/operations/report-example';
import { openExports } from './export-store';
import type { SnapshotReader } from './write-exports';

const VERSION = 'a'.repeat(32);
const OTHER = 'b'.repeat(32);
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ballast-exports-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** A snapshot of one report that counts how often it is read. */
function source({ version = VERSION, months = ['2022-12'] } = {}) {
  let reads = 0;
  const read: SnapshotReader = async (visitor) => {
    reads += 1;
    await visitor.exchange({ slug: 'okx', assets: ['BTC'] });
    for (const report of months) await visitor.report({ ...exampleReport, report });
    return version;
  };
  return { read, reads: () => reads };
}

describe('openExports', () => {
  it('writes once and finds the files again', async () => {
    const { read, reads } = source();
    const first = await openExports({ root, version: VERSION, read });
    const second = await openExports({ root, version: VERSION, read });
    expect(second).toEqual(first);
    expect(reads()).toBe(1);
    expect(readdirSync(first.folder).length).toBe(16);
  });

  it('gives one whole folder to writers that come together', async () => {
    const { read } = source();
    const sets = await Promise.all(
      [1, 2, 3].map(() => openExports({ root, version: VERSION, read })),
    );
    expect(new Set(sets.map(({ folder }) => folder)).size).toBe(1);
    expect(sets[1]?.manifest).toEqual(sets[0]?.manifest);
    expect(readdirSync(root)).toEqual([`v2-${VERSION}`]);
  });

  it('leaves nothing behind when the data cannot be read', async () => {
    const read: SnapshotReader = async (visitor) => {
      await visitor.exchange({ slug: 'okx', assets: [] });
      throw new Error('connection lost');
    };
    await expect(openExports({ root, version: VERSION, read })).rejects.toThrow('connection lost');
    expect(readdirSync(root)).toEqual([]);
  });

  it('names the folder by what was read, when the data changed meanwhile', async () => {
    const { folder, manifest } = await openExports({
      root,
      version: VERSION,
      ...source({ version: OTHER }),
    });
    expect(folder).toBe(join(root, `v2-${OTHER}`));
    expect(manifest.version).toBe(OTHER);
  });

  it.each(['sources.csv', 'manifest.json'])('writes anew when %s is cut short', async (name) => {
    const { read, reads } = source();
    const { folder, manifest } = await openExports({ root, version: VERSION, read });
    writeFileSync(join(folder, name), 'x');
    const again = await openExports({ root, version: VERSION, read });
    expect(again.manifest).toEqual(manifest);
    expect(reads()).toBe(2);
    expect(readFileSync(join(folder, 'sources.csv'), 'utf8')).toContain('theblock.co');
  });

  it('removes old versions, but not those just replaced, nor what is not ours', async () => {
    const aged = (name: string, hours: number) => {
      const folder = join(root, name);
      mkdirSync(folder);
      const at = new Date(Date.now() - hours * 3_600_000);
      utimesSync(folder, at, at);
    };
    aged(`v2-${OTHER}`, 2);
    aged(`v0-${OTHER}`, 0);
    aged('.building-abc123', 2);
    aged('somebody-elses', 2);
    await openExports({ root, version: VERSION, ...source() });
    expect(readdirSync(root).toSorted()).toEqual([
      'somebody-elses',
      `v0-${OTHER}`,
      `v2-${VERSION}`,
    ]);
  });

  it('fills the months between reports with gaps', async () => {
    const { folder } = await openExports({
      root,
      version: VERSION,
      ...source({ months: ['2022-11', '2023-02'] }),
    });
    const rows: { month: string; report: string | null }[] = JSON.parse(
      readFileSync(join(folder, 'ratio-history.json'), 'utf8'),
    );
    expect(rows.map(({ month, report }) => [month, report])).toEqual([
      ['2022-11', '2022-11'],
      ['2022-12', null],
      ['2023-01', null],
      ['2023-02', '2023-02'],
    ]);
  });
});
