import type { Row } from './column';

/** Turns rows into the bytes of one format, a batch at a time, holding at most some batches. */
export type Encoder = {
  /** The bytes that are ready after these rows; may be none yet. */
  encode: (rows: readonly Row[]) => Uint8Array;
  /** The rest. Nothing may be encoded after it. */
  finish: () => Uint8Array;
};
