import type { Rule } from './source-file';

/**
 * `...{ a, b }` spreads a literal written on the spot: it saves lines and hides which properties an
 * object has. They are written out. (`...(given && { a })` is a choice, and stays.)
 */
export const noSpreadLiterals: Rule = ({ path, text }) => {
  if (!/\.tsx?$/.test(path)) return [];
  return text
    .split('\n')
    .flatMap((line, index) =>
      /\.\.\.\{/.test(withoutTexts(line))
        ? [`spreads a literal in line ${index + 1}: write its properties out`]
        : [],
    );
};

/** A line without its strings, pieces of templates and comments. */
function withoutTexts(line: string): string {
  if (/^\s*(\*|\/\*)/.test(line)) return '';
  return line
    .replace(/'(\\.|[^'\\])*'|"(\\.|[^"\\])*"|`(\\.|[^`\\])*`/g, '')
    .replace(/\/\/.*$/, '');
}
