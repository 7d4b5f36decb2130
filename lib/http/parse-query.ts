import { z } from 'zod';
import type { QueryOf, QueryShape } from './operation';
import { ApiProblem, type ParameterError } from './problem';

const MAX_SHOWN = 60;

/**
 * Reads a query string strictly: an unknown parameter, or one given twice that may not be, is
 * refused rather than ignored, because a misspelt filter would otherwise look like an answer.
 * Array parameters may be repeated and may hold commas.
 *
 * @throws ApiProblem `unknown-parameter` or `invalid-parameter`, naming each parameter.
 */
export function parseQuery<Query extends QueryShape>(
  shape: Query,
  search: URLSearchParams,
): QueryOf<Query> {
  const known = Object.keys(shape);
  const unknown = [...new Set(search.keys())].filter((name) => !Object.hasOwn(shape, name));
  if (unknown.length > 0) throw unknownParameters(unknown, known);

  const errors: ParameterError[] = [];
  const values: Record<string, unknown> = {};
  for (const [parameter, schema] of Object.entries(shape)) {
    const given = search.getAll(parameter);
    const list = isList(schema);
    if (!list && given.length > 1) {
      errors.push({ parameter, reason: 'is given more than once' });
      continue;
    }
    const raw = list ? splitList(given) : given[0];
    const result = schema.safeParse(raw);
    if (result.success) values[parameter] = result.data;
    else {
      const reasons = [...new Set(result.error.issues.map((issue) => issue.message))];
      errors.push({ parameter, reason: reasons.join('; ') });
    }
  }
  if (errors.length > 0) throw invalidParameters(errors);
  return values as QueryOf<Query>;
}

/** The problem for parameters that are known but not usable, each with its reason. */
export function invalidParameters(errors: readonly ParameterError[]): ApiProblem {
  const sentences = errors.map(({ parameter, reason }) => `${parameter}: ${reason}.`);
  return new ApiProblem({ code: 'invalid-parameter', detail: sentences.join(' '), errors });
}

function unknownParameters(unknown: readonly string[], known: readonly string[]): ApiProblem {
  const names = unknown.slice(0, 5).map((name) => `"${name.slice(0, MAX_SHOWN)}"`);
  const offer =
    known.length === 0 ? 'This route takes none.' : `This route knows: ${known.join(', ')}.`;
  return new ApiProblem({
    code: 'unknown-parameter',
    detail: `Not known: ${names.join(', ')}. ${offer}`,
    errors: unknown
      .slice(0, 5)
      .map((name) => ({ parameter: name.slice(0, MAX_SHOWN), reason: 'is not known' })),
    available: known,
  });
}

/** Whether a parameter's schema is an array, looking through defaults and optionals. */
export function isList(schema: z.ZodType): boolean {
  let inner: unknown = schema;
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodOptional) inner = inner.unwrap();
  return inner instanceof z.ZodArray;
}

function splitList(given: readonly string[]): string[] | undefined {
  if (given.length === 0) return undefined;
  return given.flatMap((text) => text.split(',').map((item) => item.trim()));
}
