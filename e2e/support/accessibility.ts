import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    /** Brought into the page by `expectAccessible`. */
    axe: typeof axe;
  }
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Children of one shape that are looked at: the first, an odd and an even one. */
const OF_EACH_SHAPE = 3;
const ALIKE = 'data-alike';

/** `colours` looks only at what another theme can change on a page whose other rules were checked. */
export type Rules = 'all' | 'colours';

/**
 * No breach of WCAG 2.2 A or AA that axe can see, each told with the elements concerned. Of the rows
 * of a table and the entries of a list that differ in nothing but their text, three are looked at:
 * a breach in one is a breach in all.
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

/** Marks the children of lists and table bodies whose shape enough of their siblings before had. */
function markAlike({ attribute, kept }: { attribute: string; kept: number }): void {
  for (const parent of document.querySelectorAll('tbody, ul, ol')) {
    const seen = new Map<string, number>();
    for (const child of parent.children) {
      const shape = [child, ...child.querySelectorAll('*')]
        .map((element) => {
          const attributes = [...element.attributes]
            .map(({ name, value }) => {
              if (name === 'style') return `style=${value.replace(/[\d.]+(%|px|rem|em)/g, '')}`;
              const told = /^(class|role|type|tabindex|fill|stroke|lang|scope)$/.test(name);
              // Of a name or a target it matters only that there is one.
              return told ? `${name}=${value}` : `${name}${value.trim() === '' ? ' empty' : ''}`;
            })
            .sort();
          const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
          const hasText = texts.some((node) => node.textContent?.trim());
          return `${element.tagName} ${attributes.join(' ')}${hasText ? ' text' : ''}`;
        })
        .join('>');
      const before = seen.get(shape) ?? 0;
      seen.set(shape, before + 1);
      if (before >= kept) child.setAttribute(attribute, '');
    }
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
