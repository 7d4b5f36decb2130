import { performance } from 'node:perf_hooks';

/** Says what is going on, one line a step: `Start PostgreSQL … 0.31 s (port 5433)`. */
export async function step<T>(
  title: string,
  work: () => Promise<T>,
  summarise: (result: T) => string = () => '',
): Promise<T> {
  const began = performance.now();
  process.stdout.write(`${title} … `);
  try {
    const result = await work();
    const detail = summarise(result);
    process.stdout.write(`${seconds(began)}${detail ? ` (${detail})` : ''}\n`);
    return result;
  } catch (error) {
    process.stdout.write(`stopped after ${seconds(began)}\n`);
    throw error;
  }
}

function seconds(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(2)} s`;
}
