import { afterAll, beforeAll, expect, it } from 'vitest';
import { logger } from '@/lib/platform/logger';
import { useDatabase } from '@/lib/testing/use-database';
import { GET } from './route';

const SECRET = 'hunter2';
const level = logger.level;
let restore: () => Promise<void>;

beforeAll(() => {
  logger.level = 'silent';
  // Port 1 is reserved and refuses at once: a database that is away.
  restore = useDatabase(`postgresql://ballast:${SECRET}@127.0.0.1:1/ballast`);
});
afterAll(async () => {
  logger.level = level;
  await restore();
});

it('answers 503 with a problem that gives nothing away when the database is down', async () => {
  const response = await GET(new Request('http://localhost/api/health'), {
    params: Promise.resolve({}),
  });
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('5');
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({ code: 'database-unavailable', status: 503 });
  expect(text).not.toMatch(/hunter2|127\.0\.0\.1|ECONNREFUSED|prisma|postgres/i);
});
