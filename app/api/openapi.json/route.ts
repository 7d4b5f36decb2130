import { readEnv } from '@/lib/env';
import { jsonRoute } from '@/lib/http/json-route';
import { openApiDocument } from '@/lib/http/openapi';
import { getOpenApiOperation } from '@/lib/http/operations/service';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  getOpenApiOperation,
  async () => ({
    openapi: '3.1.0',
    ...openApiDocument({ publicUrl: readEnv().BALLAST_PUBLIC_URL }),
  }),
);
