import { imports } from './imports';
import { isTest, type Rule, type SourceFile } from './source-file';

const databasePackages = /^(pg|pg-.+|@prisma\/.+|@\/lib\/generated\/.+)$/;
const mayQuery =
  /^(lib\/platform\/(db|read-cache)\.ts|lib\/([a-z-]+\/)+(([a-z-]+-)?data|mutations)\.ts|lib\/ingest\/|lib\/cli\/|prisma\/|prisma\.config\.ts|bench\/)/;

/** SQL and Prisma stay where they can be found. */
export const databaseAccess: Rule = (file) => {
  if (isTest(file) || mayQuery.test(file.path)) return [];
  return imports(withoutTypeImports(file))
    .filter((target) => databasePackages.test(target) || target === '@/lib/platform/db')
    .map((target) => `imports ${target}: only data.ts, mutations.ts and ingest reach the database`);
};

/** A type leaves nothing behind in the code that runs. */
function withoutTypeImports({ path, text }: SourceFile): SourceFile {
  return { path, text: text.replace(/^import type [^;]*;/gm, '') };
}
