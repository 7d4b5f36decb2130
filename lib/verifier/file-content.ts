import { MAX_EDITABLE_CHARS, MAX_INPUT_BYTES } from './constants';
import { type InputProblem, type ProofContent, tooLarge } from './proof-content';
import { unpackZip, ZipRefused } from './unpack-zip';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const GZIP = [0x1f, 0x8b];

/** A chosen or dropped file, alone in its archive where it is packed. */
export async function contentOfFile(file: File): Promise<ProofContent | InputProblem> {
  const all = await contentsOfFile(file);
  if ('problem' in all) return all;
  const [only] = all;
  if (only && all.length === 1) return only;
  return { problem: `${file.name} holds ${all.length} files. Unpack it and choose one of them.` };
}

/**
 * A chosen or dropped file, or what a zip archive holds, as OKX packs the public files of a report. Its
 * size is looked at before its content.
 */
export async function contentsOfFile(file: File): Promise<ProofContent[] | InputProblem> {
  if (file.size > MAX_INPUT_BYTES) return tooLarge(file.size);
  if (file.size === 0) return { problem: `${file.name} is empty.` };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { problem: `${file.name} could not be read; is it a folder, or was it moved?` };
  }
  if (startsWith(bytes, ZIP)) return contentsOfZip(file.name, bytes);
  if (startsWith(bytes, GZIP)) {
    return { problem: `${file.name} is packed. Unpack it and choose the JSON file inside.` };
  }
  return [fileContent(file.name, bytes)];
}

async function contentsOfZip(
  name: string,
  archive: Uint8Array,
): Promise<ProofContent[] | InputProblem> {
  try {
    const files = await unpackZip(archive, MAX_INPUT_BYTES);
    return files.map((file) => fileContent(`${name}:${file.name}`, file.bytes));
  } catch (error) {
    if (!(error instanceof ZipRefused)) throw error;
    const reason = `${name} is packed, but ${error.message}.`;
    return { problem: `${reason} Unpack it and choose the JSON file inside.` };
  }
}

function fileContent(fileName: string, bytes: Uint8Array): ProofContent {
  return { fileName, body: editableText(bytes) ?? bytes, companions: {}, sample: null };
}

/** The text of a small file that is UTF-8; anything else stays bytes, so that nothing is altered. */
function editableText(bytes: Uint8Array): string | null {
  if (bytes.length > MAX_EDITABLE_CHARS) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
