import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const lib = fileURLToPath(new URL('..', import.meta.url));
const LITERAL = /(?:reason(?: =|:)\s*|error\(\s*'[a-z0-9-]+',\s*)(['`])((?:(?!\1).)*)\1/gs;
/** A page puts "It" or the field's name before a reason, a terminal the file's name and a colon. */
const PREDICATE =
  /^(?:is|has|holds|must|repeats|looks|was|begins|ends|names|does|needs) |^[A-Z]|^\$\{/;

it('every reason of a refusal stands behind the name of what it is about', () => {
  const files = ['format', 'proofs'].flatMap((room) =>
    readdirSync(`${lib}${room}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|testing/.test(name))
      .map((name) => `${lib}${room}/${name}`),
  );
  const reasons = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(LITERAL)].map(([, , text = '']) => text),
  );
  expect(reasons.length).toBeGreaterThan(40);
  // What gets no verdict, a kind or a circuit, says why in a clause of its own.
  const kinds = /^(?:its |no real file|it holds|finding|the proof over|the file describes)/;
  expect(reasons.filter((text) => !PREDICATE.test(text) && !kinds.test(text))).toEqual([]);
});
