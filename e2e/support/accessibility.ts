import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    /** Brought into the page by `expectAccessible`. */
    axe: typeof axe;
  }
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Entries of one shape that are looked at: the first, an odd and an even one. */
const OF_EACH_SHAPE = 3;
const ALIKE = 'data-alike';

/** `colours` looks only at what another theme can change on a page whose other rules were checked. */
export type Rules = 'all' | 'colours';

/**
 * No breach of WCAG 2.2 A or AA that axe can see, each told with the elements concerned. Of the
 * entries of a list and the cells of a column that differ in nothing but their text, three are
 * looked at: a breach in one is a breach in all.
 */
export async function expectAccessible(page: Page, rules: Rules = 'all'): Promise<void> {
  // In the page itself: AxeBuilder would read half a megabyte of rules into two pages each time.
  for (const frame of page.frames()) {
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  }
  await page.evaluate(markAlike, { attribute: ALIKE, kept: OF_EACH_SHAPE });
  const found = await page.evaluate(findBreaches, {
    exclude: `[${ALIKE}]`,
    runOnly: rules === 'all' ? WCAG : ['color-contrast', 'link-in-text-block'],
  });
  await page.evaluate(unmarkAlike, ALIKE);
  expect(found).toEqual([]);
}

/** Marks the entries of lists and the cells of columns whose shape enough of those before them had. */
function markAlike({ attribute, kept }: { attribute: string; kept: number }): void {
  // Of a name or a target it matters only that there is one, of a measure not how large it is.
  const told = (element: Element) =>
    [...element.attributes].map(({ name, value }) => {
      if (name === 'style') return `style=${value.replace(/[\d.]+(%|px|rem|em)/g, '')}`;
      if (/^(class|role|type|tabindex|lang|scope)$/.test(name)) return `${name}=${value}`;
      return value.trim() === '' ? `${name} empty` : name;
    });
  const shapeOf = (element: Element) => {
    const nodes = [...element.childNodes];
    const text = nodes.some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    return [element.tagName, text ? 'text' : '', ...told(element).sort()].join(' ');
  };
  const markRest = (entries: Iterable<Element>, place: (entry: Element) => string) => {
    const seen = new Map<string, number>();
    for (const entry of entries) {
      const shape = [place(entry), ...[entry, ...entry.querySelectorAll('*')].map(shapeOf)].join();
      const before = seen.get(shape) ?? 0;
      seen.set(shape, before + 1);
      if (before >= kept) entry.setAttribute(attribute, '');
    }
  };
  for (const list of document.querySelectorAll('ul, ol')) markRest(list.children, () => '');
  for (const body of document.querySelectorAll('tbody')) {
    const cells = body.querySelectorAll<HTMLTableCellElement>('td, th');
    markRest(cells, (cell) => {
      const row = cell.parentElement;
      return `${[...(row?.children ?? [])].indexOf(cell)} ${row ? shapeOf(row) : ''}`;
    });
  }
}

function unmarkAlike(attribute: string): void {
  for (const element of document.querySelectorAll(`[${attribute}]`)) {
    element.removeAttribute(attribute);
  }
}

async function findBreaches({ exclude, runOnly }: { exclude: string; runOnly: string[] }) {
  const { violations } = await window.axe.run(
    { exclude: [exclude] },
    { runOnly, resultTypes: ['violations'], reporter: 'no-passes' },
  );
  return violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    elements: nodes.map(({ target }) => target.join(' ')),
  }));
}
