/** One tracked or new file of the project: its path from the root, with `/`, and its text. */
export type SourceFile = { path: string; text: string };

/** One breach of the structure, as a sentence without the path. */
export type Problem = { path: string; reason: string };

export type Rule = (file: SourceFile) => string[];

/** Whether it is code that we write (not data, styles or documents). */
export function isCode({ path }: SourceFile): boolean {
  return /\.(ts|tsx|mjs|js)$/.test(path);
}

/** A test, or something only tests use: freer in what it may import. */
export function isTest({ path }: SourceFile): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith('lib/testing/') || path.startsWith('e2e/');
}
