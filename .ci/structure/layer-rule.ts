import { imports } from './domain-rules';
import { isTest, type Rule } from './source-file';

/** The layers, from the outside in. A file may import its own layer and those named. */
const layers = [
  { name: 'kernel', folder: /^lib\/(sources|signatures|proofs|format)\// },
  { name: 'outer', folder: /^lib\/(cli|ingest)\// },
  { name: 'lib', folder: /^lib\// },
  { name: 'components', folder: /^components\// },
  { name: 'app', folder: /^app\// },
] as const;

type LayerName = (typeof layers)[number]['name'];

const mayImport: Record<LayerName, LayerName[]> = {
  kernel: ['kernel'],
  lib: ['lib', 'kernel'],
  outer: ['outer', 'lib', 'kernel'],
  components: ['components', 'lib', 'kernel'],
  app: ['app', 'components', 'lib', 'kernel'],
};

/** Packages and built-ins that would tie a kernel to one place: it runs in the browser too. */
const impure = /^(node:.*|react.*|next(\/.*)?|pg|@prisma\/.*|fs|path|crypto|worker_threads)$/;

/**
 * Imports go `app -> components -> lib`, inside lib `cli, ingest -> the rest`, and kernels import
 * kernels only. The linter says the same while one types; this also sees relative paths.
 */
export const layerRule: Rule = (file) => {
  const own = layerOf(file.path);
  if (!own || isTest(file)) return [];
  return imports(file).flatMap((target) => {
    if (own === 'kernel' && impure.test(target)) return [`imports ${target}, and a kernel is pure`];
    const other = target.startsWith('@/') ? layerOf(target.slice(2)) : undefined;
    if (!other || mayImport[own].includes(other)) return [];
    return [`imports ${target}: ${own} may not import ${other}`];
  });
};

function layerOf(path: string): LayerName | undefined {
  return layers.find((layer) => layer.folder.test(path))?.name;
}
