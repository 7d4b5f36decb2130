import { InvalidArgumentError } from 'commander';

/** Reads `--port`. Commander turns the error into exit code 2. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a whole number from 1 to 65535.');
}
