import { importGraph } from './imports';
import { isTest, type Problem, type SourceFile } from './source-file';

/** Files that import each other in a loop: none of them can be read alone. */
export function noCircles(files: readonly SourceFile[]): Problem[] {
  const graph = importGraph(files.filter((file) => inHouse(file) && !isTest(file)));
  return circles(graph).map((circle) => ({
    path: circle[0] ?? '',
    reason: `is in a circle of imports with ${circle.slice(1).join(', ')}`,
  }));
}

/**
 * Folders side by side that import each other, in a pair or in a longer loop. A folder and what lies in it
 * are one house: there the circles of files are what counts.
 */
export function noMutualFolders(files: readonly SourceFile[]): Problem[] {
  const graph = importGraph(files.filter((file) => inHouse(file) && !isTest(file)));
  const levels = new Map<string, Map<string, Map<string, string>>>();
  for (const [file, targets] of graph) {
    for (const target of targets) {
      const pair = foldersApart(file, target);
      if (!pair) continue;
      const level = entry(levels, pair.parent, () => new Map<string, Map<string, string>>());
      entry(level, pair.from, () => new Map<string, string>()).set(
        pair.to,
        `${file} imports ${target}`,
      );
    }
  }
  return [...levels.values()].flatMap((level) => {
    const arrows = new Map([...level].map(([from, to]) => [from, [...to.keys()]]));
    return circles(arrows).map((circle) => {
      const reasons = circle.flatMap((from) =>
        circle.flatMap((to) => level.get(from)?.get(to) ?? []),
      );
      return { path: circle.join(' and '), reason: `import each other: ${reasons.join('; ')}` };
    });
  });
}

const inHouse = ({ path }: SourceFile) => /^(lib|components)\//.test(path);

/** The two folders in which the ways of two files part; null when one file lies right where they do. */
function foldersApart(a: string, b: string) {
  const [one, two] = [a.split('/'), b.split('/')];
  let at = 0;
  while (one[at] === two[at]) at += 1;
  if (at >= one.length - 1 || at >= two.length - 1) return null;
  const parent = one.slice(0, at).join('/');
  return { parent, from: `${parent}/${one[at]}`, to: `${parent}/${two[at]}` };
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Strongly connected parts of more than one node (Tarjan), each sorted. */
export function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): number => {
    const mark = order.size;
    order.set(node, mark);
    lowest.set(node, mark);
    open.push(node);
    for (const next of graph.get(node) ?? []) {
      const reached = order.has(next)
        ? open.includes(next)
          ? order.get(next)
          : null
        : visit(next);
      if (reached != null) lowest.set(node, Math.min(lowest.get(node) ?? mark, reached));
    }
    const own = lowest.get(node) ?? mark;
    if (own === mark) {
      const circle = open.splice(open.lastIndexOf(node));
      if (circle.length > 1) found.push(circle.sort());
    }
    return own;
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return found;
}
