import type { Problem, SourceFile } from './source-file';

/** Every variable that lib/platform/env.ts reads has a comment there and a line in .env.example; none is left over. */
export function environmentDocumented(files: SourceFile[]): Problem[] {
  const text = (path: string) => files.find((file) => file.path === path)?.text ?? '';
  const read = [...text('lib/platform/env.ts').matchAll(/(\*\/\n)?^ {2}([A-Z][A-Z0-9_]+):/gm)];
  const shown = [...text('.env.example').matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(
    (match) => match[1],
  );
  const names = read.map((match) => match[2] ?? '');
  return [
    ...read
      .filter((match) => match[1] === undefined)
      .map((match) => ({ path: 'lib/platform/env.ts', reason: `${match[2]} has no comment` })),
    ...names
      .filter((name) => !shown.includes(name))
      .map((name) => ({
        path: '.env.example',
        reason: `${name} of lib/platform/env.ts is missing`,
      })),
    ...shown
      .filter((name) => name !== undefined && !names.includes(name))
      .map((name) => ({
        path: '.env.example',
        reason: `${name} is not read by lib/platform/env.ts`,
      })),
  ];
}
