import type { Command } from 'commander';

/** `ballast build`: the build that `ballast start` makes by itself when it is needed. */
export function registerBuild(program: Command): void {
  program
    .command('build')
    .description('build the site if its sources changed since the last build')
    .action(async () => {
      const { buildSite } = await import('./runtime/build-site');
      const { listenForStop } = await import('./runtime/stop-signal');
      const onOutput = (text: string) => process.stdout.write(text);
      const built = await buildSite({ signal: listenForStop(), onOutput });
      if (!built) console.log('The build is current: no source changed since it was made.');
    });
}
