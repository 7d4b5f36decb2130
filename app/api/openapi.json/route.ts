import { openApiDocument } from '@/lib/api/openapi';
import { getOpenApiOperation } from '@/lib/api/operations/service';
import { jsonRoute } from '@/lib/http/json-route';
import { readEnv } from '@/lib/platform/env';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  getOpenApiOperation,
  async () => ({
    openapi: '3.1.0',
    ...openApiDocument({ publicUrl: readEnv().BALLAST_PUBLIC_URL }),
  }),
);
