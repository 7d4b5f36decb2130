import type { InputError } from '@/lib/format/input-error';
import { bytesOfBlob } from '@/lib/format/packed/file-bytes';
import { openFile } from '@/lib/format/packed/open-file';
import { MAX_INPUT_BYTES } from './constants';
import { editable, type InputProblem, type ProofContent, tooLarge } from './proof-content';
import { readDocument } from './read-document';

/** A chosen or dropped file, alone in its archive where it is packed. Its size is looked at first. */
export async function contentOfFile(file: File): Promise<ProofContent | InputProblem> {
  if (file.size > MAX_INPUT_BYTES) return tooLarge(file.size);
  const contents: ProofContent[] = [];
  try {
    for await (const one of openFile({ name: file.name, bytes: bytesOfBlob(file) })) {
      const read = 'error' in one ? one : await readDocument(one);
      if ('error' in read) return problemOf(read.name, read.error);
      contents.push({
        fileName: read.name,
        body: editable(read.content),
        companions: {},
        sample: null,
      });
    }
  } catch {
    return { problem: `${file.name} could not be read; is it a folder, or was it moved?` };
  }
  const [only] = contents;
  if (only && contents.length === 1) return only;
  return {
    problem: `${file.name} holds ${contents.length} files. Unpack it and choose one of them.`,
  };
}

function problemOf(name: string, error: InputError): InputProblem {
  return { problem: `${name} ${error.reason}.` };
}
