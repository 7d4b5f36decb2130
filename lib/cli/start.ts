import type { Command } from 'commander';
import { parsePort } from './port-option';

/** `ballast start`: what `npm start` runs. */
export function registerStart(program: Command): void {
  program
    .command('start')
    .description(
      'build when needed, start the database, ingest the shipped history, serve the site',
    )
    .option('-p, --port <number>', 'port of the web server (default: PORT, else 3000)', parsePort)
    .option('-H, --host <address>', 'address to listen on (default: every interface)')
    .action(async (options: { port?: number; host?: string }) => {
      const { runSite } = await import('./runtime/site');
      await runSite({ mode: 'start', ...options });
    });
}
