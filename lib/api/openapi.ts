import { CORS_HEADERS } from '@/lib/http/headers';
import type { Operation } from '@/lib/http/operation';
import { ApiProblem, PROBLEMS, type ProblemCode, problemDetails } from '@/lib/http/problem';
import packageFile from '@/package.json';
import { componentSchemas, parameterSchema, schemaId } from './openapi-schemas';
import { OPERATIONS } from './operations/all';

const INTRODUCTION = `Proof-of-reserves reports of exchanges, each figure with its evidence. Read only, no key, any origin.

Amounts and ratios are decimal strings with every digit; times are UTC; null means that nobody stated it. Answers carry a strong ETag (send it back in \`If-None-Match\` for a 304). Errors are RFC 9457 problem details; unknown query parameters are refused. Fields may be added to v1, none is removed or changes its meaning.`;

const COMMON_PROBLEMS: readonly ProblemCode[] = [
  'unknown-parameter',
  'url-too-long',
  'internal-error',
  'database-unavailable',
];

/** The OpenAPI 3.1 description of the API, from the same objects that validate and answer. */
export function openApiDocument({ publicUrl }: { publicUrl: string }): Record<string, unknown> {
  const tags = [...new Set(OPERATIONS.map(({ tag }) => tag))];
  return {
    openapi: '3.1.0',
    info: {
      title: 'Ballast API',
      version: packageFile.version,
      summary: 'Open, self-hostable proof-of-reserves data.',
      description: INTRODUCTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    tags: tags.map((name) => ({ name })),
    paths: Object.fromEntries(
      OPERATIONS.map((operation) => [operation.path, { get: operationObject(operation) }]),
    ),
    components: { schemas: componentSchemas() },
  };
}

function operationObject(operation: Operation): Record<string, unknown> {
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    description: operation.description,
    parameters: [...pathParameters(operation), ...queryParameters(operation)],
    responses: {
      '200': {
        description: 'OK',
        headers: {
          ETag: { description: 'Names these exact bytes.', schema: { type: 'string' } },
          'Cache-Control': { schema: { type: 'string' } },
          'Access-Control-Allow-Origin': {
            schema: { type: 'string', const: CORS_HEADERS['Access-Control-Allow-Origin'] },
          },
        },
        content: operation.content ?? {
          'application/json': {
            schema: { $ref: `#/components/schemas/${schemaId(operation.response)}` },
            examples: { example: { value: operation.example } },
          },
        },
      },
      ...(operation.cache !== 'never' && {
        '304': { description: 'The ETag in `If-None-Match` is still right.' },
      }),
      ...problemResponses([...COMMON_PROBLEMS, ...operation.problems]),
    },
  };
}

function pathParameters({ params }: Operation) {
  return Object.entries(params).map(([name, { description, example }]) => ({
    name,
    in: 'path',
    required: true,
    description,
    schema: { type: 'string' },
    examples: { example: { value: example } },
  }));
}

function queryParameters({ query }: Operation) {
  return Object.entries(query).map(([name, field]) => {
    const schema = parameterSchema(field);
    return {
      name,
      in: 'query',
      required: false,
      description: field.description,
      schema,
      ...(schema.type === 'array' && { style: 'form', explode: true }),
    };
  });
}

/** One response for each status, with an example of each code that has it. */
function problemResponses(codes: readonly ProblemCode[]) {
  const statuses = [...new Set(codes.map((code) => PROBLEMS[code].status))];
  return Object.fromEntries(
    statuses.map((status) => {
      const members = [...new Set(codes)].filter((code) => PROBLEMS[code].status === status);
      return [
        String(status),
        {
          description: members.map((code) => PROBLEMS[code].title).join('; '),
          content: {
            'application/problem+json': {
              schema: { $ref: '#/components/schemas/Problem' },
              examples: Object.fromEntries(members.map((code) => [code, { value: example(code) }])),
            },
          },
        },
      ];
    }),
  );
}

function example(code: ProblemCode) {
  return problemDetails(new ApiProblem({ code, detail: `${PROBLEMS[code].title}.` }));
}
