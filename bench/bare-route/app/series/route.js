import { readFileSync } from 'node:fs';

/** The yardstick: a route of Next that does nothing but send bytes it already has. */
const body = readFileSync(process.env.BENCH_BODY);

export const dynamic = 'force-dynamic';

export function GET() {
  return new Response(body, { headers: { 'Content-Type': 'application/json' } });
}
