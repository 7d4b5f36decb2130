import path from 'node:path';
import type { Client } from 'pg';
import { InputError } from '@/lib/format/input-error';
import { type RootStanding, TREE_VERSION } from '@/lib/liabilities/constants';
import type { LookupGroups } from '@/lib/liabilities/lookup-groups';
import { rootStanding } from '@/lib/liabilities/root-standing';
import type { TreeFacts } from '@/lib/sources/okx/liability-tree';
import { Belonging } from '../belonging/belonging';
import { type FileIdentity, fileIdentity, refuseChanged } from '../files/file-identity';
import { hashFile } from '../files/hash-file';
import { announceChangeOn, ingestAlone } from '../ingest-alone';
import { refuseOtherReport } from '../refuse-other-report';
import { requireStoredReport } from '../require-stored-report';
import { readTree, type TreeProgress } from './read-tree';
import {
  completeTree,
  currentState,
  dropTree,
  findTrees,
  hasTreeOfSize,
  recordTree,
} from './tree-record';
import { TreeStage } from './tree-stage';

export type LiabilitiesProgress =
  | { step: 'waiting' }
  | { step: 'storing' }
  | ({ step: 'reading' } & TreeProgress);

export type LiabilitiesOptions = {
  /** Of the database. */
  url: string;
  /** The tree as text, or a zip of it. */
  path: string;
  exchange: string;
  report: string;
  /** Store a tree whose root is not the one published for the report. */
  allowUnpublishedRoot?: boolean;
  /** Store the file against what it says of itself, for this reason; readers see it. */
  force?: string | null;
  onProgress?(progress: LiabilitiesProgress): void;
};

export type LiabilitiesResult = {
  /** False: this file is stored already, and nothing was done. */
  changed: boolean;
  /** Revision of the report's tree. */
  tree: number;
  /** The revision readers saw before; null when there was none. */
  replaced: number | null;
  sha256: string;
  root: string;
  leaves: number;
  publishedRoot: RootStanding;
  /** Null when nothing was done. */
  facts: TreeFacts | null;
};

/**
 * Ingests the tree of all liabilities of one report: verified whole, then stored, in one transaction,
 * alone; or not at all. The same file again changes nothing; another file becomes the next tree.
 *
 * @throws InputError when the file is refused, the report is not stored, or its published root is
 * another one.
 */
export async function ingestLiabilities(options: LiabilitiesOptions): Promise<LiabilitiesResult> {
  const { url, path: file, onProgress } = options;
  const before = await fileIdentity(file);
  const hashing = hashFile(file, before.size);
  // Heard of where it is awaited; the transaction may have failed before.
  hashing.catch(() => undefined);
  const onWait = () => onProgress?.({ step: 'waiting' });
  return ingestAlone({ url, name: 'ballast ingest liabilities', onWait }, (client) =>
    ingestInto(client, { ...options, hashing, before }),
  );
}

async function ingestInto(
  client: Client,
  options: LiabilitiesOptions & { hashing: Promise<string>; before: FileIdentity },
): Promise<LiabilitiesResult> {
  const { path: file, exchange, report, allowUnpublishedRoot, force, hashing, before } = options;
  const startedAt = new Date();
  const { exchangeId, reportId } = await requireStoredReport(client, { exchange, report });
  const state = await currentState(client, reportId);
  const standing = (root: string) => rootStanding(root, state.publishedRoot);
  // A file of a size that no stored one has is new: it is read while it is still being hashed.
  const seen = await hasTreeOfSize(client, { exchangeId, bytes: before.size });
  const known = seen ? await findTrees(client, { exchangeId, sha256: await hashing }) : [];
  refuseOtherReport(known, {
    file,
    report,
    what: 'the file',
    code: 'liabilities-file-known',
    sha256: known.length > 0 ? await hashing : '',
  });
  const done = known.find(({ version }) => version === TREE_VERSION);
  if (done) {
    const { revision: tree, root, leaves } = done;
    const same = { changed: false, tree, replaced: null, facts: null, sha256: await hashing };
    return { ...same, root, leaves, publishedRoot: standing(root) };
  }
  const belonging = await Belonging.of(client, {
    ...options,
    exchangeId,
    command: 'liabilities',
  });
  belonging.check([path.basename(file)]);
  const head = { exchangeId, reportId, name: path.basename(file), bytes: before.size };
  const { runId, treeId, revision } = await recordTree(client, {
    ...head,
    version: TREE_VERSION,
    scheme: 'okx-merkle-v2',
    startedAt,
  });
  const { groups, ...facts } = await storeTree(client, treeId, {
    ...options,
    checkRoot(root) {
      if (allowUnpublishedRoot) return;
      belonging.check([], { root });
      if (standing(root) !== 'differs' || force) return;
      throw unpublishedRoot({ file, root, report, published: state.publishedRoot ?? '' });
    },
  });
  const sha256 = await hashing;
  await completeTree(client, { runId, treeId, sha256, facts, groups });
  await refuseChanged(file, before, 'liabilities-file-changed');
  // What an older version of Ballast made of this very file tells nothing more.
  for (const { treeId: old } of known) await dropTree(client, old);
  await belonging.note({ reportId, runId, name: head.name });
  await announceChangeOn(client);
  const { root, leaves } = facts;
  const stored = { changed: true, tree: revision, replaced: state.tree, sha256, facts };
  return { ...stored, root, leaves, publishedRoot: standing(root) };
}

/** Verifies the tree while its rows are copied. */
async function storeTree(
  client: Client,
  treeId: number,
  { path: file, checkRoot, onProgress }: LiabilitiesOptions & { checkRoot(root: string): void },
): Promise<TreeFacts & { groups: LookupGroups }> {
  const stage = new TreeStage(client, treeId);
  try {
    const facts = await readTree(file, {
      visitor: {
        root: checkRoot,
        level: (level) => stage.level(level),
        wants: (height) => stage.wants(height),
        node: (height, index, line) => stage.node(height, index, line),
      },
      between: () => stage.flush(),
      onProgress: (progress) => onProgress?.({ step: 'reading', ...progress }),
    });
    onProgress?.({ step: 'storing' });
    return { ...facts, groups: await stage.finish() };
  } catch (error) {
    await stage.abort();
    throw error;
  }
}

function unpublishedRoot({
  file,
  root,
  report,
  published,
}: {
  file: string;
  root: string;
  report: string;
  published: string;
}): InputError {
  return new InputError({
    code: 'root-differs',
    reason: `has the root ${root}, but the root published for ${report} is ${published}. Is it the file of another report? --allow-unpublished-root stores it nevertheless, marked so`,
    place: { file, line: 1 },
  });
}
