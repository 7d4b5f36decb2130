import {
  ingestLiabilities,
  type LiabilitiesProgress,
  type LiabilitiesResult,
} from '@/lib/ingest/liabilities/ingest-liabilities';
import { liabilitiesKind } from '@/lib/ingest/liabilities/liabilities-kind';
import { type ForceOptions, forceReason } from './force-option';
import { runIngestSumProof } from './ingest-sum-proof';
import { progressLine } from './progress-line';
import { Refusal } from './refusal';
import { requireMonth } from './require-month';
import { withBallastDatabase } from './runtime/database';

export type IngestLiabilitiesOptions = ForceOptions & {
  exchange: string;
  report: string;
  allowUnpublishedRoot?: boolean;
};

/** What `ballast ingest liabilities` does, whichever of the two public files it is given. */
export async function runIngestLiabilities(
  path: string,
  options: IngestLiabilitiesOptions,
): Promise<void> {
  const { exchange, report, allowUnpublishedRoot } = options;
  const force = forceReason(options);
  requireMonth(report);
  if ((await liabilitiesKind(path)) === 'sum-proof') {
    if (!allowUnpublishedRoot) return runIngestSumProof(path, options);
    const reason =
      'goes with a tree; a sum proof whose root differs is stored with a conflict anyway.';
    throw new Refusal(`--allow-unpublished-root ${reason}`, { exitCode: 2 });
  }
  const began = performance.now();
  const line = progressLine(process.stderr);
  const result = await withBallastDatabase(async ({ url }) => {
    try {
      return await ingestLiabilities({
        url,
        path,
        exchange,
        report,
        allowUnpublishedRoot,
        force,
        onProgress: (progress) => line.show(() => progressText(progress)),
      });
    } finally {
      line.clear();
    }
  });
  const seconds = (performance.now() - began) / 1000;
  for (const text of describeTree(result, { exchange, report, seconds })) console.log(text);
}

function progressText(progress: LiabilitiesProgress): string {
  if (progress.step === 'waiting') return 'waiting for another ingest to finish';
  if (progress.step === 'storing') return 'verified; storing';
  const { bytes, totalBytes } = progress;
  const share = totalBytes > 0 ? Math.floor((100 * bytes) / totalBytes) : 0;
  return `${share} % verified`;
}

/** The lines that tell what became of a tree. */
export function describeTree(
  { changed, tree, replaced, root, leaves, publishedRoot, facts }: LiabilitiesResult,
  { exchange, report, seconds }: { exchange: string; report: string; seconds: number },
): string[] {
  const standing = {
    matches: `Its root is the one published for ${report}.`,
    differs: `Its root is NOT the one published for ${report}; pages and API say so.`,
    'none-known': `No root published for ${report} is known here, so it is held against nothing. Store it with: ballast ingest root <root> --exchange ${exchange} --report ${report} --source <where>`,
  }[publishedRoot];
  if (!changed || !facts) {
    const known = `This file was ingested before, as tree ${tree} of ${exchange} ${report}: nothing to do.`;
    return [known, standing];
  }
  const totals = facts.totals.map(({ asset, amount }) => `${amount} ${asset}`).join(', ');
  return [
    `${leaves} leaves in ${facts.height} levels: every parent, sum and height verified, none negative.`,
    `Root ${root}`,
    standing,
    `Total ${totals}.`,
    `Stored as tree ${tree} of ${exchange} ${report}.`,
    ...(replaced === null ? [] : [`Tree ${replaced} is replaced.`]),
    `${seconds.toFixed(1)} s, ${Math.round(leaves / seconds)} leaves/s.`,
  ];
}
