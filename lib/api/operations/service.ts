import { z } from 'zod';
import { healthSchema } from '@/lib/api/health/schema';
import { defineOperation } from '@/lib/http/operation';

export const getHealthOperation = defineOperation({
  id: 'getHealth',
  path: '/api/health',
  tag: 'Service',
  summary: 'Check the service',
  description:
    'Whether the process and its database answer, and how new the data is. 503 with a problem when the database does not answer.',
  params: {},
  query: {},
  response: healthSchema,
  example: {
    status: 'ok',
    version: '0.1.0',
    uptimeSeconds: 3600,
    database: { status: 'ok', milliseconds: 0.8 },
    newestReport: {
      exchange: 'okx',
      report: '2026-09',
      snapshotAt: '2026-09-07T16:00:00.000Z',
      ingestedAt: '2026-11-22T12:00:00.000Z',
    },
  },
  problems: [],
  cache: 'never',
});

export const getOpenApiOperation = defineOperation({
  id: 'getOpenApi',
  path: '/api/openapi.json',
  tag: 'Service',
  summary: 'Get this description',
  description: 'The OpenAPI 3.1 description of the API, generated from the schemas it runs on.',
  params: {},
  query: {},
  response: z.looseObject({ openapi: z.string() }).meta({ id: 'OpenApiDocument' }),
  example: { openapi: '3.1.0' },
  problems: [],
  cache: 'short',
});
