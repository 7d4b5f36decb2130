import { readHealth } from '@/lib/api/health/data';
import { getHealthOperation } from '@/lib/api/operations/service';
import { withDeadline } from '@/lib/http/deadline';
import { freshJsonRoute } from '@/lib/http/json-route';

export const dynamic = 'force-dynamic';

const DEADLINE_MS = 2_000;

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = freshJsonRoute(
  getHealthOperation,
  () => withDeadline(readHealth(), DEADLINE_MS),
);
