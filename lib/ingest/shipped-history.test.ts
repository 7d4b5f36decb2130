import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDecimal, toPlain } from '@/lib/format/decimal';
import { ratioPercent } from '@/lib/format/ratio';
import { ASSETS } from '@/lib/reports/assets/constants';
import { readHistory } from '@/lib/sources/okx/history';
import type { HistoryReport } from '@/lib/sources/okx/history-report';
import { SOURCE_CLASSES, sourceClass } from '@/lib/sources/source-class';
import { shippedHistoryFiles } from './shipped-history';

const knownAssets = new Set(Object.keys(ASSETS));
const files = await shippedHistoryFiles();
const reports = await Promise.all(
  files.map(async (file): Promise<HistoryReport> => {
    const bytes = await readFile(file);
    const [report, ...more] = readHistory(
      { bytes, fileName: path.basename(file) },
      { knownAssets, now: new Date('2026-11-30T00:00:00Z') },
    );
    if (!report || more.length > 0) throw new Error(`${file} does not hold one report`);
    return report;
  }),
);
const figures = reports.flatMap((report) => report.assets);

describe('the shipped history', () => {
  it('is one file a report, named by its month', () => {
    const names = files.map((file) => path.basename(file, '.json'));
    expect(reports.map(({ month }) => month)).toEqual(names);
    expect(names).toHaveLength(44);
    expect([names[0], names.at(-1)]).toEqual(['2022-11', '2026-09']);
  });

  it('numbers a month after the other, with the known gaps', () => {
    const ordinals = reports.map(({ ordinal }) => ordinal);
    const all = Array.from({ length: 47 }, (_, index) => index + 1);
    expect(ordinals).toEqual(all.filter((ordinal) => ![8, 14, 27].includes(ordinal)));
  });

  it('has 113 pairs of amounts, each with the printed ratio rounded half up from it', () => {
    const pairs = figures.filter(
      ({ reserves, liabilities, ratioPercent: printed, approximate }) =>
        reserves !== null && liabilities !== null && printed !== null && !approximate,
    );
    const rounded = figures.filter(
      ({ reserves, liabilities, approximate }) =>
        reserves !== null && liabilities !== null && approximate,
    );
    expect(pairs.length + rounded.length).toBe(113);
    for (const { reserves, liabilities, ratioPercent: printed } of pairs) {
      const exact = ratioPercent(parseDecimal(reserves ?? ''), parseDecimal(liabilities ?? ''), 0);
      expect(toPlain(exact)).toBe(printed);
    }
  });

  it('states every ratio of 34 reports and every pair of amounts of 21', () => {
    const complete = (known: (asset: HistoryReport['assets'][number]) => boolean) =>
      reports.filter((report) =>
        ['BTC', 'ETH', 'USDT'].every((symbol) =>
          report.assets.some((asset) => asset.asset === symbol && known(asset)),
        ),
      ).length;
    expect(complete(({ ratioPercent: printed }) => printed !== null)).toBe(34);
    expect(complete(({ reserves, liabilities }) => reserves !== null && liabilities !== null)).toBe(
      21,
    );
  });

  it('keeps the digits as compiled', () => {
    const may = reports.find(({ month }) => month === '2026-05');
    expect(may?.assets[0]).toMatchObject({
      reserves: '117934.37178772409',
      liabilities: '111188.86440281996',
      custodyReserves: '5541.371787724088',
    });
  });

  it('keeps the conflict about the garbled dates of report #2', () => {
    const second = reports.find(({ ordinal }) => ordinal === 2);
    expect(second?.conflicts).toContainEqual(
      expect.objectContaining({
        field: 'publishedOn/snapshotAt',
        value: expect.stringContaining('December 12, 2023'),
        statedBy: 'undated news article',
        why: expect.stringContaining('garbled'),
      }),
    );
  });

  it('says how a number is known where that is not plain', () => {
    const told = reports.filter(({ ordinalBasis }) => ordinalBasis !== null);
    expect(told.map(({ month }) => month)).toEqual(['2026-08', '2026-09']);
    expect(told[0]?.publishedOnBasis).toContain('not later than 2026-09-05');
  });

  it('has sources of every class, and knows the copies of the exchange among them', () => {
    const classes = new Map(
      reports.flatMap(({ sources }) =>
        sources.map(({ url, title }) => [url ?? title, sourceClass({ url, words: title })]),
      ),
    );
    expect(new Set(classes.values())).toEqual(new Set(SOURCE_CLASSES));
    expect(classes.get('https://www.ouyizh.mobi/nb/proof-of-reserves')).toBe('unofficial-copy');
    expect(classes.get('https://okx.huicker.com/nl/proof-of-reserves')).toBe('unofficial-copy');
    expect(classes.get('https://www.okx.com/de/proof-of-reserves')).toBe('official');
  });

  it('names a source for each report, and links only to web pages', () => {
    for (const { sources } of reports) {
      expect(sources.length).toBeGreaterThan(0);
      for (const { url } of sources) expect(url === null || /^https?:\/\//i.test(url)).toBe(true);
    }
  });
});
