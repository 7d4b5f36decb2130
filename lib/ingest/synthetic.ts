import { createHash } from 'node:crypto';
import { monthFromIndex, monthIndex } from '@/lib/format/month';
import type { Database } from '@/lib/platform/db';
import { ASSETS } from '@/lib/reports/assets/constants';
import { okxProofSystem } from '@/lib/reports/constants';
import {
  type AssetContent,
  canonicalContent,
  emptyAsset,
  NO_FACTS,
  type ReportContent,
  type StatedFigure,
} from '@/lib/reports/content';
import { storeRevisions } from '@/lib/reports/mutations';
import { announceChange, ingestTransaction } from './transaction';

/**
 * Invented exchanges for measuring: as many reports as asked for, with figures of the size and the
 * digits of real ones, stored through the same mutations. They are marked synthetic and therefore
 * stay out of everything that lists real exchanges.
 */
export async function storeSyntheticExchanges({
  db,
  exchanges = 100,
  months = 47,
  assets = 22,
  onStored,
}: {
  db: Database;
  exchanges?: number;
  /** Reports of each, one a month from 2022-11. */
  months?: number;
  assets?: number;
  /** Told after each exchange. */
  onStored?: (slug: string) => void;
}): Promise<{ slugs: string[]; reports: number }> {
  const slugs: string[] = [];
  for (let number = 1; number <= exchanges; number += 1) {
    const slug = `synthetic-${String(number).padStart(3, '0')}`;
    const random = seededRandom(number);
    const contents = Array.from({ length: months }, (_, index) =>
      syntheticReport({ index, assets, random }),
    );
    await storeOne({ db, slug, contents });
    slugs.push(slug);
    onStored?.(slug);
  }
  return { slugs, reports: exchanges * months };
}

async function storeOne({
  db,
  slug,
  contents,
}: {
  db: Database;
  slug: string;
  contents: ReportContent[];
}): Promise<void> {
  await ingestTransaction(db, async (tx) => {
    const exchange = await tx.exchange.create({
      data: { slug, name: `Synthetic ${slug.slice(-3)}`, pledgeDay: 22, synthetic: true },
      select: { id: true },
    });
    const run = await tx.ingestRun.create({
      data: { command: 'synthetic data', status: 'done', finishedAt: new Date() },
      select: { id: true },
    });
    await storeRevisions({
      tx,
      exchangeId: exchange.id,
      runId: run.id,
      revisions: contents.map((content) => ({
        content,
        contentHash: createHash('sha256').update(canonicalContent(content)).digest('hex'),
        origin: 'synthetic data',
        artifactIds: [],
      })),
    });
    await announceChange(tx);
  });
}

function syntheticReport({
  index,
  assets,
  random,
}: {
  index: number;
  assets: number;
  random: () => number;
}): ReportContent {
  const month = monthFromIndex(monthIndex('2022-11') + index);
  const symbols = Object.keys(ASSETS).slice(0, assets);
  return {
    month,
    facts: {
      ...NO_FACTS,
      ordinal: index + 1,
      snapshot: { at: `${month}-20T16:00:00.000Z`, precision: 'instant' },
      publishedOn: `${month}-22`,
      auditId: String(500_000_000 + Math.floor(random() * 10_000_000)),
      proofSystem: okxProofSystem(month),
      totalUsd: String(Math.floor(random() * 40_000_000_000)),
      addressCount: 200_000 + Math.floor(random() * 200_000),
      assetCount: assets,
    },
    assets: symbols.map((asset) => syntheticAsset(asset, random)),
    sources: Array.from({ length: 3 }, (_, source) => ({
      url: `https://example.com/${month}/${source}`,
      title: `example.com/${month}/${source}`,
      states: null,
      evidence: 'reported' as const,
    })),
    conflicts: [],
  };
}

/** Reserves of 100 to 112 % of the liabilities, with 18 decimals. */
function syntheticAsset(asset: string, random: () => number): AssetContent {
  const figure = (value: string): StatedFigure => ({ value, evidence: 'published' });
  const decimals = () => `${String(Math.floor(random() * 1e15)).padStart(15, '0')}317`;
  const owed = 100_000 + Math.floor(random() * 9_000_000_000);
  const held = Math.floor(owed * (1 + random() * 0.12));
  const custody = Math.floor(held * 0.05);
  const fraction = decimals();
  return {
    ...emptyAsset(asset),
    reserves: figure(`${held}.${fraction}`),
    exchangeReserves: figure(String(held - custody)),
    custodyReserves: figure(`${custody}.${fraction}`),
    liabilities: figure(`${owed}.${decimals()}`),
    publishedRatio: figure(String(Math.round((held / owed) * 100))),
  };
}

/** Park and Miller's generator: the same seed gives the same exchange on every machine. */
function seededRandom(seed: number): () => number {
  let state = (seed * 48_271) % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
