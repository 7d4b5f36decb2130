/** One file as it streams in, from the disk or out of an archive. */
export type FileSource = {
  /** For messages: the path, or the archive's and the entry's name. */
  name: string;
  /** Uncompressed bytes where they are known beforehand. */
  bytes: number;
  chunks: AsyncIterable<Uint8Array>;
};
