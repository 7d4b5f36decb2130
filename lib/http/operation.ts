import type { z } from 'zod';
import type { CachePolicy } from './headers';
import type { ProblemCode } from './problem';

export type QueryShape = Record<string, z.ZodType>;

/**
 * One route of the API: what validates its parameters, what its answer looks like and how it is
 * described. The route wrapper, the OpenAPI document and the tests all read this one object.
 */
export type Operation<
  Name extends string = string,
  Query extends QueryShape = QueryShape,
  Answer extends z.ZodType = z.ZodType,
> = {
  id: string;
  /** OpenAPI path, `/api/v1/exchanges/{exchange}`. */
  path: string;
  tag: 'Exchanges' | 'Reports' | 'Liabilities' | 'Ratios' | 'Addresses' | 'Data sets' | 'Service';
  summary: string;
  description: string;
  /** What each path parameter means, with an example. */
  params: Readonly<Record<Name, { description: string; example: string }>>;
  /** Query parameters. A field that is an array may be repeated and may hold commas. */
  query: Query;
  response: Answer;
  /** An answer, shortened, with real figures; a test checks it against `response`. */
  example: z.input<Answer>;
  /** What a 200 carries when it is not JSON of `response`, as an OpenAPI content object. */
  content?: Readonly<Record<string, unknown>>;
  /** Answers other than 200 that are particular to this route. */
  problems: readonly ProblemCode[];
  cache: CachePolicy;
};

export type QueryOf<Query extends QueryShape> = { [Name in keyof Query]: z.output<Query[Name]> };

/** Keeps the exact types of an operation while checking its shape. */
export function defineOperation<
  Name extends string,
  Query extends QueryShape,
  Answer extends z.ZodType,
>(operation: Operation<Name, Query, Answer>): Operation<Name, Query, Answer> {
  return operation;
}
