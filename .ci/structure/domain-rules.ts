import { isTest, type Problem, type Rule, type SourceFile } from './source-file';

const domainFolder =
  /^lib\/(reports|assets|addresses|liabilities|datasets|exchanges|health)\/(.+)$/;
const closedNames = new Set(['data.ts', 'mutations.ts', 'schema.ts', 'constants.ts', 'queries.ts']);

/**
 * A domain folder holds a closed set of file names, plus pure functions each with its test beside
 * it. Whoever knows one domain then knows all.
 */
export function domainNames(files: SourceFile[]): Problem[] {
  const paths = new Set(files.map((file) => file.path));
  return files.flatMap(({ path }) => {
    const name = domainFolder.exec(path)?.[2];
    if (name === undefined || closedNames.has(name)) return [];
    if (/\.test\.tsx?$/.test(name)) return [];
    if (name.includes('/')) return [{ path, reason: 'a domain folder has no folders in it' }];
    if (!name.endsWith('.ts')) return [{ path, reason: 'a domain holds TypeScript only' }];
    const base = path.slice(0, -'.ts'.length);
    if (paths.has(`${base}.test.ts`) || paths.has(`${base}.integration.test.ts`)) return [];
    const names = [...closedNames].join(', ');
    return [{ path, reason: `is none of ${names}, nor a pure function with its test beside it` }];
  });
}

const databasePackages = /^(pg|pg-.+|@prisma\/.+|@\/lib\/generated\/.+)$/;
const mayQuery =
  /^(lib\/(db|read-cache)\.ts|lib\/[a-z-]+\/(data|mutations)\.ts|lib\/ingest\/|lib\/cli\/|prisma\/|prisma\.config\.ts|bench\/)/;

/** SQL and Prisma stay where they can be found. */
export const databaseAccess: Rule = (file) => {
  if (isTest(file) || mayQuery.test(file.path)) return [];
  return imports(withoutTypeImports(file))
    .filter((target) => databasePackages.test(target) || target === '@/lib/db')
    .map((target) => `imports ${target}: only data.ts, mutations.ts and ingest reach the database`);
};

/** A type leaves nothing behind in the code that runs. */
function withoutTypeImports({ path, text }: SourceFile): SourceFile {
  return { path, text: text.replace(/^import type [^;]*;/gm, '') };
}

/** Every module a file imports: relative paths as `@/…`, packages as written. */
export function imports({ path, text }: SourceFile): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const pattern = /(?:\bfrom\s*|\bimport\s*\(\s*|^\s*import\s+)(['"])([^'"\n]+)\1/gm;
  return [...code.matchAll(pattern)].map((match) => absolute(path, match[2] ?? ''));
}

function absolute(path: string, target: string): string {
  if (!target.startsWith('.')) return target;
  const parts = path.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return `@/${parts.join('/')}`;
}
