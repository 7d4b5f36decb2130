import type { Command } from 'commander';
import { parsePort } from './port-option';

/** `ballast dev`: what `npm run dev` runs. */
export function registerDev(program: Command): void {
  program
    .command('dev')
    .description('the same with reload on every change, for work on Ballast itself')
    .option('-p, --port <number>', 'port of the web server (default: PORT, else 3000)', parsePort)
    .option('-H, --host <address>', 'address to listen on (default: every interface)')
    .action(async (options: { port?: number; host?: string }) => {
      const { runSite } = await import('./runtime/site');
      await runSite({ mode: 'dev', ...options });
    });
}
