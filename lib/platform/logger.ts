import { pino } from 'pino';
import { readEnv } from './env';

/** Structured log of the server; amounts, proofs and query strings never go in. */
export const logger = pino({ level: readEnv().BALLAST_LOG_LEVEL, base: undefined });
