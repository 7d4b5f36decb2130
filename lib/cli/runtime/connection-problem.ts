import { Refusal } from '@/lib/cli/refusal';

/** PostgreSQL's codes for a server that answers and says no before any work. */
const refusals: Record<string, string> = {
  '28P01': 'refuses the password',
  '28000': 'refuses the user',
  '3D000': 'has no such database',
  '53300': 'has no connection left',
  '57P03': 'is starting up or shutting down',
};

const network =
  /^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET|EAI_AGAIN)$/;

/**
 * An error met while connecting, in a sentence an operator can act on; other errors as they are.
 * The password in the URL never gets into it.
 */
export function explainConnectionProblem(error: unknown, url: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const { hostname, port, pathname } = new URL(url);
  const where = `${hostname}:${port || 5432}`;
  const refusal = refusals[code];
  if (refusal) {
    return new Refusal(`The database server at ${where} ${refusal} (${pathname.slice(1)}).`, {
      cause: error,
    });
  }
  if (!network.test(code)) return error;
  return new Refusal(
    `The database at ${where} does not answer (${code}). Check DATABASE_URL and that the server runs.`,
    { cause: error },
  );
}
