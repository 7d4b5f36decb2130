import type { Rule } from './source-file';

/** The sizes of `app/globals.css`, without `text-`; what they are for is said there. */
const SIZES = 'xs note sm body base title answer headline display figure inline mark'.split(' ');

/** A size given where it is used: `text-[0.8rem]`, `sm:text-[length:2vw]`. */
const ONE_OFF =
  /(?<![\w-])text-\[(?:length:)?-?[\d.]+(?:r?em|px|pt|%|ch|r?lh|[dls]?v[wh]|cq[wh])[^\]\s]*\]/g;
/** A size of Tailwind's own scale, which the theme empties: the class would do nothing. */
const SCALE = /(?<![\w-])text-(?:lg|[2-9]?xl)(?![\w-])/g;
/** A size in a style sheet that is not one of the theme's. */
const DECLARED = /font-size:\s*([^;}]+)/g;

/** The name in the header is drawn like a mark. */
const MARKS: ReadonlySet<string> = new Set(['1.2rem']);

/** Text is set in the sizes of `app/globals.css` alone, so that a twelfth shade of small is not made. */
export const typeSizes: Rule = ({ path, text }) => {
  if (!/^(app|components)\/.*\.(tsx?|css)$/.test(path) || path.includes('.test.')) return [];
  if (path.endsWith('.css')) {
    return [...text.matchAll(DECLARED)]
      .map((match) => match[1]?.trim() ?? '')
      .filter((size) => !isNamed(size) && !MARKS.has(size))
      .map((size) => `sets text in ${size}: use a size of app/globals.css, var(--text-…)`);
  }
  return [...text.matchAll(ONE_OFF), ...text.matchAll(SCALE)].map(
    ([size]) =>
      `sets text in ${size}: use a size of app/globals.css (text-${SIZES.join(', text-')})`,
  );
};

function isNamed(size: string): boolean {
  return SIZES.some((name) => size === `var(--text-${name})`);
}
