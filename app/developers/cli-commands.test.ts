import { expect, it } from 'vitest';
import { CLI_COMMANDS } from '@/components/api/cli-commands';
import { buildProgram } from '@/lib/cli/program';

it.each(CLI_COMMANDS)('offers $command with these options', ({ command }) => {
  const [name, ...words] = command.split(' ');
  expect(name).toBe('ballast');
  let found = buildProgram();
  for (const word of words) {
    const next = found.commands.find((child) => child.name() === word);
    if (!next) break;
    found = next;
  }
  expect(found.commands, `${command} names a whole command`).toEqual([]);
  const options = found.options.map(({ long }) => long);
  for (const word of words.filter((entry) => entry.startsWith('--'))) {
    expect(options).toContain(word);
  }
});
