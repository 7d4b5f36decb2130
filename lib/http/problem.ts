/**
 * Every error the API can answer, by a stable code. Source of the shape: RFC 9457 (problem details).
 * A new error is one line here; routes throw `ApiProblem`, the route wrapper answers it.
 */
export const PROBLEMS = {
  'invalid-parameter': { status: 400, title: 'A parameter is not usable' },
  'unknown-parameter': { status: 400, title: 'A parameter is not known' },
  'malformed-address': { status: 400, title: 'The address cannot be read' },
  'unknown-path': { status: 404, title: 'There is no such API route' },
  'unknown-exchange': { status: 404, title: 'There is no such exchange' },
  'unknown-report': { status: 404, title: 'There is no such report' },
  'unknown-revision': { status: 404, title: 'The report has no such revision' },
  'unknown-ledger': { status: 404, title: 'The report has no such address ledger' },
  'unknown-address': { status: 404, title: 'The exchange lists no such address' },
  'no-liabilities': { status: 404, title: 'The report has no tree of liabilities here' },
  'unknown-asset': { status: 404, title: 'The exchange reports no such asset' },
  'unknown-dataset': { status: 404, title: 'There is no such data set file' },
  'method-not-allowed': { status: 405, title: 'The API is read only' },
  'url-too-long': { status: 414, title: 'The address is too long' },
  'range-not-satisfiable': { status: 416, title: 'The range lies outside the file' },
  'internal-error': { status: 500, title: 'Something failed on our side' },
  'database-unavailable': { status: 503, title: 'The database does not answer' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];

/** One parameter that was refused and why. */
export type ParameterError = { parameter: string; reason: string };

export type ProblemDetails = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ProblemCode;
  errors?: ParameterError[];
  available?: string[];
};

/** An error that a caller of the API may read: `detail` is written for them and holds nothing internal. */
export class ApiProblem extends Error {
  readonly code: ProblemCode;
  readonly errors: readonly ParameterError[] | undefined;
  /** What exists instead of what was asked for. */
  readonly available: readonly string[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor({
    code,
    detail,
    errors,
    available,
    headers = {},
  }: {
    code: ProblemCode;
    detail: string;
    errors?: readonly ParameterError[];
    available?: readonly string[];
    headers?: Record<string, string>;
  }) {
    super(detail);
    this.name = 'ApiProblem';
    this.code = code;
    this.errors = errors;
    this.available = available;
    this.headers = headers;
  }
}

/** The body of a problem response. `type` points at the list of codes in the developer pages. */
export function problemDetails(problem: ApiProblem): ProblemDetails {
  const { status, title } = PROBLEMS[problem.code];
  return {
    type: `/developers#problem-${problem.code}`,
    title,
    status,
    detail: problem.message,
    code: problem.code,
    ...(problem.errors && { errors: [...problem.errors] }),
    ...(problem.available && { available: [...problem.available] }),
  };
}
