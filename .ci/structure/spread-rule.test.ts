import { expect, it } from 'vitest';
import { noSpreadLiterals } from './spread-rule';

const problems = (text: string, path = 'lib/a.ts') => noSpreadLiterals({ path, text });

it.each([
  'const a = { ...{ b, c }, d };',
  "const a = { b: 'x', ...{ c } };",
  'f(...{ a });',
  '  ...{',
])('refuses the spread of a literal: %s', (line) => {
  expect(problems(`one();\n${line}\n`)).toEqual([
    'spreads a literal in line 2: write its properties out',
  ]);
});

it('refuses it in markup too', () => {
  expect(problems('<Panel {...{ id, title }} />', 'components/a.tsx')).toHaveLength(1);
});

it.each([
  'const a = { ...b, c };',
  'const a = { ...(b && { c }) };',
  'const a = { ...(b === null ? {} : { b }) };',
  '<Panel {...props} />',
  "const said = 'never ...{ a }';",
  'const said = `never ...{ a }`;',
  '// never ...{ a }',
  ' * never `...{ a }`',
])('lets pass: %s', (line) => {
  expect(problems(line, 'components/a.tsx')).toEqual([]);
});

it('looks at TypeScript alone', () => {
  expect(problems('{ ...{ a } }', 'docs/a.md')).toEqual([]);
});
