import type { KnownExchange } from '@/lib/exchanges/constants';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Transaction } from '@/lib/platform/db';
import type { ReportContent } from '@/lib/reports/content';
import type { InputFile } from './input-file';

/** What a reader got out of a file, for the record of files. */
export type FileRecord = { file: InputFile; contents: readonly ReportContent[] };
export type StoredFile = FileRecord & { artifactId: number };

/** Makes the exchange's row equal to what Ballast knows of it. */
export async function ensureExchange(tx: Transaction, known: KnownExchange): Promise<number> {
  const { slug, pledgeSince, ...rest } = known;
  const data = { ...rest, pledgeSince: pledgeSince && new Date(`${pledgeSince}T00:00:00Z`) };
  const { id } = await tx.exchange.upsert({
    where: { slug },
    create: { slug, ...data },
    update: data,
    select: { id: true },
  });
  return id;
}

/** Of these content hashes, the ones this reader has ingested for the exchange and that are in force. */
export async function knownFiles({
  tx,
  exchange,
  kind,
  readerVersion,
  hashes,
}: {
  tx: Transaction;
  exchange: string;
  kind: string;
  readerVersion: number;
  hashes: string[];
}): Promise<ReadonlySet<string>> {
  const rows = await tx.artifact.findMany({
    where: {
      exchange: { slug: exchange },
      kind,
      readerVersion,
      sha256: { in: hashes },
      withdrawnBy: 0,
    },
    select: { sha256: true },
  });
  return new Set(rows.map(({ sha256 }) => sha256));
}

/** Records the run and its files. The run says `done`: it is seen by others only if it commits. */
export async function recordRun({
  tx,
  exchangeId,
  command,
  kind,
  readerVersion,
  startedAt,
  files,
}: {
  tx: Transaction;
  exchangeId: number;
  command: string;
  kind: string;
  readerVersion: number;
  startedAt: Date;
  files: readonly FileRecord[];
}): Promise<{ runId: number; stored: StoredFile[] }> {
  const run = await tx.ingestRun.create({
    data: { command, status: 'done', startedAt },
    select: { id: true },
  });
  const artifacts = await tx.artifact.createManyAndReturn({
    data: files.map(({ file, contents }) => ({
      exchangeId,
      kind,
      name: file.name,
      sha256: file.sha256,
      bytes: file.bytes.byteLength,
      rows: contents.length,
      states: contents satisfies Prisma.InputJsonValue,
      readerVersion,
      runId: run.id,
    })),
    select: { id: true, sha256: true },
  });
  const ids = new Map(artifacts.map(({ id, sha256 }) => [sha256, id]));
  const stored = files.flatMap((record) => {
    const artifactId = ids.get(record.file.sha256);
    return artifactId === undefined ? [] : [{ ...record, artifactId }];
  });
  return { runId: run.id, stored };
}

export async function finishRun({
  tx,
  runId,
  counts,
}: {
  tx: Transaction;
  runId: number;
  counts: Record<string, number>;
}): Promise<void> {
  await tx.ingestRun.update({
    where: { id: runId },
    data: { finishedAt: new Date(), counts },
    select: { id: true },
  });
}
