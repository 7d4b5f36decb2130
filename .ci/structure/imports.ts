import type { SourceFile } from './source-file';

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

/** Which files of the project each file imports. Tests stand outside: they may reach anywhere. */
export function importGraph(files: readonly SourceFile[]): Map<string, string[]> {
  const paths = new Set(files.map(({ path }) => path));
  const endings = ['', '.ts', '.tsx', '.mjs', '.js'];
  const graph = new Map<string, string[]>();
  for (const file of files) {
    const targets = imports(file).flatMap((target) => {
      if (!target.startsWith('@/')) return [];
      const name = target.slice(2);
      const ending = endings.find((one) => paths.has(`${name}${one}`));
      return ending === undefined ? [] : [`${name}${ending}`];
    });
    graph.set(file.path, [...new Set(targets)]);
  }
  return graph;
}
