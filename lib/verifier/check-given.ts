import { InputError } from '@/lib/format/input-error';
import { type JsonNode, readJson } from '@/lib/format/json';
import { bytesInMemory, bytesOfBlob } from '@/lib/format/packed/file-bytes';
import { type OpenedFile, openFile } from '@/lib/format/packed/open-file';
import { factsOf } from '@/lib/proofs/scheme';
import { checkFiles, type ReadFile, type UnreadFile } from './check-files';
import { checkTree } from './check-tree';
import { roleOf } from './file-role';
import type { CheckedFile, FileResult, GivenInput, Progress } from './protocol';
import { readDocument } from './read-document';
import { runCheck } from './run-check';
import { WalletChecks } from './wallet-checks';

/** Documents are kept until it is known which go together. */
const MOST_BYTES = 256 * 1024 * 1024;
const MOST_DOCUMENTS = 1000;

type Reporter = (progress: Progress) => void;

/**
 * Opens everything that was given, recognises each file by its content and checks it: proofs with the
 * files that go with them, wallet files row by row, trees whole. Runs in the worker.
 */
export async function checkGiven(
  { files, current, publishedRoots }: GivenInput,
  onProgress: Reporter,
): Promise<FileResult[]> {
  const documents: (ReadFile | UnreadFile)[] = [];
  const trees = new Map<string, OpenedFile>();
  const others: FileResult[] = [];
  const wallets = new WalletChecks(onProgress);
  let bytes = 0;
  for (const { name, within, file } of files) {
    for await (const one of openFile({ name, within, bytes: bytesOfBlob(file) })) {
      if ('error' in one) {
        documents.push(one);
        continue;
      }
      const role = roleOf(one.name, one.head);
      if (role === 'wallet') {
        await wallets.add(one);
        continue;
      }
      if (role === 'tree') trees.set(one.name, one);
      const read = await readDocument(one);
      if (role === 'tree' && 'error' in read) {
        others.push(await treeResult(one));
        continue;
      }
      bytes += 'content' in read ? read.content.length : 0;
      if (bytes > MOST_BYTES || documents.length >= MOST_DOCUMENTS) {
        const reason = `is more than is taken at once (${MOST_DOCUMENTS} files, ${MOST_BYTES / 1024 / 1024} MB): give fewer at a time, or use ballast verify proof`;
        throw new InputError({ code: 'too-much', reason, place: { file: name } });
      }
      onProgress({ name: one.name, done: documents.length, of: null, unit: 'files' });
      documents.push(read);
    }
  }
  others.push(...wallets.results());
  if (documents.length === 0) return others;
  let count = 0;
  const onChecked = (name: string) => {
    count += 1;
    onProgress({ name, done: count, of: documents.length, unit: 'files' });
  };
  const { checked, unused } = await checkFiles(documents, { current, publishedRoots, onChecked });
  const proofs: FileResult[] = [];
  for (const one of checked) {
    const whole = isAlone(one) && one.checked ? await wholeOf(one.name, one.checked.content) : null;
    proofs.push(whole ?? { kind: 'proof', ...one });
  }
  // Passed over beside a proof that does not ask for them, but they can be checked by themselves.
  const listed = new Set(checked.map(({ name }) => name));
  for (const { name, content } of unused.filter((file) => !listed.has(file.name))) {
    const whole = await wholeOf(name, content);
    if (whole) others.push(whole);
  }
  // An archive of nothing but these is no archive with nothing to check.
  const told = new Set(others.map(({ name }) => name.split(':')[0]));
  return [...proofs.filter((one) => !(isUseless(one) && told.has(one.name))), ...others];

  /** What can be checked without a user's proof. */
  async function wholeOf(name: string, content: string | Uint8Array): Promise<FileResult | null> {
    const tree = trees.get(name);
    if (tree) return treeResult(inMemory(tree, content));
    return globalProof(name, content, publishedRoots);
  }

  async function treeResult(tree: OpenedFile): Promise<FileResult> {
    const began = performance.now();
    const result = await checkTree(tree, publishedRoots, (done) =>
      onProgress({ name: tree.name, done, of: tree.bytes.size, unit: 'bytes' }),
    );
    return { kind: 'tree', name: tree.name, result, milliseconds: performance.now() - began };
  }
}

/** A file that goes with a proof, and came without one. */
function isAlone({ result }: CheckedFile): boolean {
  return result.kind === 'refused' && result.code === 'companion-alone';
}

function isUseless(one: FileResult): boolean {
  return (
    one.kind === 'proof' && one.result.kind === 'refused' && one.result.code === 'nothing-to-check'
  );
}

/** What was unpacked once need not be unpacked again. */
function inMemory(file: OpenedFile, content: string | Uint8Array): OpenedFile {
  return typeof content === 'string' ? file : { ...file, bytes: bytesInMemory(content) };
}

/** OKX's public file by itself holds a proof too: the one over all accounts. Null for other files. */
async function globalProof(
  name: string,
  content: string | Uint8Array | undefined,
  publishedRoots: GivenInput['publishedRoots'],
): Promise<FileResult | null> {
  if (content === undefined) return null;
  const { okxGlobalProofEntry: entry } = await import('@/lib/proofs/okx-plonky2/global-entry');
  const document = readOrNull(content);
  if (!document || !entry.matches(document)) return null;
  const result = await runCheck(content, async () => {
    const scheme = await entry.load();
    const proof = scheme.parse({ fileName: name, document });
    const facts = factsOf(entry, scheme);
    return { kind: 'verdict', verdict: scheme.verify(facts, proof, { publishedRoots }) };
  });
  return { kind: 'proof', name, result, checked: { content, companions: {}, companionNames: {} } };
}

function readOrNull(content: string | Uint8Array): JsonNode | null {
  try {
    return readJson(typeof content === 'string' ? { text: content } : { bytes: content });
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
