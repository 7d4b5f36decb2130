import { InputError } from '@/lib/format/input-error';
import { type JsonNode, readJson } from '@/lib/format/json';
import { findLostDigits, lostDigitsWords } from '@/lib/format/lost-digits';
import { parseSumProofData, type SumProofData } from '@/lib/proofs/okx-plonky2/sum-proof-data';
import { statedReport } from '@/lib/proofs/stated-report';
import { isZip } from '../files/file-kind';
import { readZipEntries } from '../files/zip-entries';
import { type InputFile, readInputFile } from '../input-file';
import { SUM_PROOF_FILE } from './liabilities-kind';

/** Real files have 600 KB; the numbers in them are some 60,000. */
const LIMITS = { bytes: 16 * 1024 * 1024, depth: 24, nodes: 1_000_000 };

export type ReadSumProof = {
  file: InputFile;
  stated: SumProofData;
  /** The numbers of the report that it states. */
  auditIds: string[];
};

/**
 * Reads and checks OKX's `sum_proof_data.json`, alone or in the archive that OKX publishes; needs no
 * database. The file that is recorded is the one given, the archive where it is one.
 *
 * @throws InputError naming the field.
 */
export async function readSumProof(path: string): Promise<ReadSumProof> {
  const file = await readInputFile({ path, maxBytes: LIMITS.bytes });
  const { name, bytes } = (await isZip(path)) ? await readEntry(path) : { ...file, name: path };
  const document = readJson({ bytes, fileName: name, limits: LIMITS });
  refuseLostDigits(document, name);
  const { auditId, round } = statedReport(document);
  const auditIds = [auditId, round].filter((number) => number !== null);
  return { file, stated: parseSumProofData(document, name), auditIds };
}

/** A root out of rounded numbers is none that anybody published. */
function refuseLostDigits(document: JsonNode, name: string): void {
  const lost = findLostDigits(document);
  if (!lost) return;
  const reason = lostDigitsWords(lost, SUM_PROOF_FILE.what);
  throw new InputError({ code: 'digits-lost', reason, place: { file: name } });
}

async function readEntry(archive: string): Promise<{ name: string; bytes: Uint8Array }> {
  let found: { name: string; bytes: Uint8Array } | null = null;
  for await (const { name, chunks } of readZipEntries(archive, undefined, SUM_PROOF_FILE)) {
    if (found) {
      const reason = `holds ${SUM_PROOF_FILE.what} more than once: give the one of this report`;
      throw new InputError({ code: 'zip-refused', reason, place: { file: archive } });
    }
    found = { name, bytes: await gather(chunks, name) };
  }
  if (!found) throw new Error('an archive without the file is refused before');
  return found;
}

async function gather(chunks: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > LIMITS.bytes) {
      const reason = `is too large: more than ${LIMITS.bytes} bytes unpacked`;
      throw new InputError({ code: 'input-too-large', reason, place: { file: name } });
    }
    all.push(chunk);
  }
  return Buffer.concat(all, length);
}
