import { z } from 'zod';

/** The parts of an OpenAPI 3.1 document that the developer page shows. */

const exampleSchema = z.object({ value: z.unknown() });

const parameterSchema = z.object({
  name: z.string(),
  in: z.enum(['path', 'query']),
  required: z.boolean(),
  description: z.string().optional(),
  schema: z.record(z.string(), z.unknown()),
  examples: z.record(z.string(), exampleSchema).optional(),
});

const responseSchema = z.object({
  description: z.string(),
  content: z
    .record(
      z.string(),
      z.object({
        schema: z.object({ $ref: z.string().optional() }).optional(),
        examples: z.record(z.string(), exampleSchema).optional(),
      }),
    )
    .optional(),
});

const operationSchema = z.object({
  operationId: z.string(),
  tags: z.array(z.string()).min(1),
  summary: z.string(),
  description: z.string(),
  parameters: z.array(parameterSchema),
  responses: z.record(z.string(), responseSchema),
});

const documentSchema = z.object({
  info: z.object({ title: z.string(), version: z.string(), description: z.string() }),
  servers: z.array(z.object({ url: z.string() })).min(1),
  tags: z.array(z.object({ name: z.string() })),
  paths: z.record(z.string(), z.object({ get: operationSchema })),
  components: z.object({
    schemas: z.record(z.string(), z.record(z.string(), z.unknown())),
  }),
});

export type ApiDocument = z.infer<typeof documentSchema>;
export type ApiOperation = z.infer<typeof operationSchema> & { path: string };
export type ApiParameter = z.infer<typeof parameterSchema>;

/**
 * Reads our own OpenAPI document into the shape the page needs.
 *
 * @throws z.ZodError when the document no longer has it: then the page must change as well.
 */
export function readApiDocument(document: unknown): ApiDocument {
  return documentSchema.parse(document);
}

/** The operations of one tag, in the document's order. */
export function operationsOf(document: ApiDocument, tag: string): ApiOperation[] {
  return Object.entries(document.paths)
    .map(([path, { get }]) => ({ ...get, path }))
    .filter(({ tags }) => tags.includes(tag));
}

export type ApiProblemCode = { code: string; title: string; status: number };

const problemExample = z.object({ code: z.string(), title: z.string(), status: z.number() });

/** Every problem code that some operation may answer, by status. */
export function problemCodes(document: ApiDocument): ApiProblemCode[] {
  const found = new Map<string, ApiProblemCode>();
  for (const { get } of Object.values(document.paths)) {
    for (const problem of operationProblems(get)) found.set(problem.code, problem);
  }
  return [...found.values()].toSorted((a, b) => a.status - b.status || (a.code < b.code ? -1 : 1));
}

/** The problem codes of one operation, in the order of its responses. */
export function operationProblems({
  responses,
}: Pick<ApiOperation, 'responses'>): ApiProblemCode[] {
  return Object.values(responses).flatMap(({ content }) =>
    Object.values(content?.['application/problem+json']?.examples ?? {}).flatMap(({ value }) => {
      const problem = problemExample.safeParse(value);
      return problem.success ? [problem.data] : [];
    }),
  );
}

/** The address of an operation with the examples of its path parameters filled in. */
export function exampleAddress({
  operation,
  server,
}: {
  operation: ApiOperation;
  server: string;
}): string {
  const path = operation.parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce((address, { name, examples }) => {
      const value = Object.values(examples ?? {})[0]?.value;
      return address.replace(`{${name}}`, encodeURIComponent(String(value ?? name)));
    }, operation.path);
  return `${server.replace(/\/$/, '')}${path}`;
}
