import { readHealth } from '@/lib/health/data';
import { withDeadline } from '@/lib/http/deadline';
import { freshJsonRoute } from '@/lib/http/json-route';
import { getHealthOperation } from '@/lib/http/operations/service';

export const dynamic = 'force-dynamic';

const DEADLINE_MS = 2_000;

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = freshJsonRoute(
  getHealthOperation,
  () => withDeadline(readHealth(), DEADLINE_MS),
);
