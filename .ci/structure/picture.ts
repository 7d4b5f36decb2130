import { FLOORS } from './floors';
import type { Problem, SourceFile } from './source-file';

const PAGE = 'docs/architecture.md';
const BEGIN = '<!-- floors: written by `npm run structure -- --write` -->';
const END = '<!-- floors: end -->';

/** The picture of the house and what each room holds, as Markdown. */
export function floorsPicture(): string {
  const top = FLOORS.map((floor, at) => ({ ...floor, id: `f${at}` })).toReversed();
  const boxes = top.map(({ id, name, rooms }) => {
    const inside = rooms.map(({ path }) => `    ${path.replaceAll('/', '_')}["${path}"]`);
    return `  subgraph ${id} ["${name}"]\n    direction LR\n${inside.join('\n')}\n  end`;
  });
  const arrows = top.slice(1).map(({ id }, at) => `  ${top[at]?.id} --> ${id}`);
  const rows = top.flatMap(({ name, rooms }) =>
    rooms.map(({ path, holds }) => `| ${name} | \`${path}\` | ${holds} |`),
  );
  return [
    '```mermaid',
    'flowchart TB',
    ...boxes,
    ...arrows,
    '```',
    '',
    '| floor | room | what it holds |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** The page with the picture as the table says now; throws when the page has no place for it. */
export function withPicture(page: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${PAGE} has no place for the picture.`);
  return `${page.slice(0, begin + BEGIN.length)}\n${floorsPicture()}\n${page.slice(end)}`;
}

/** The picture in docs/architecture.md is the one that the table draws. */
export function pictureAgrees(files: readonly SourceFile[]): Problem[] {
  const page = files.find(({ path }) => path === PAGE);
  if (!page || (page.text.includes(BEGIN) && withPicture(page.text) === page.text)) return [];
  return [{ path: PAGE, reason: 'shows other floors: npm run structure -- --write' }];
}
