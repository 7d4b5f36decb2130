/** Prisma's codes for a server that cannot be reached, timed out, closed the connection or is full. */
const PRISMA_CODES = new Set(['P1001', 'P1002', 'P1008', 'P1011', 'P1017', 'P2024', 'P2037']);
/** Node's codes for a connection that failed, and Postgres' for one it refused or ended. */
const CONNECTION_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  '53300',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08006',
]);
const MAX_CAUSES = 5;

/** Whether an error means that Postgres is away, rather than that a query is wrong. */
export function isDatabaseDown(error: unknown): boolean {
  let current: unknown = error;
  for (let depth = 0; depth < MAX_CAUSES && current instanceof Error; depth += 1) {
    const code = 'code' in current ? String(current.code) : '';
    if (PRISMA_CODES.has(code) || CONNECTION_CODES.has(code)) return true;
    if (current.name === 'PrismaClientInitializationError') return true;
    if (/timeout exceeded when trying to connect|Connection terminated/i.test(current.message)) {
      return true;
    }
    current = current.cause;
  }
  return false;
}
