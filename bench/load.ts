import autocannon from 'autocannon';

export type Load = { perSecond: number; p50: number; p99: number };

/** Requests per second over 50 connections, after a warm-up. Throws when an answer is not a 2xx. */
export async function load({
  url,
  seconds,
  warmup = 2,
  requests,
}: {
  url: string;
  seconds: number;
  warmup?: number;
  /** Paths to go through instead of the one of `url`. */
  requests?: readonly string[];
}): Promise<Load> {
  const run = (duration: number) =>
    autocannon({
      url,
      connections: 50,
      duration,
      ...(requests && { requests: requests.map((path) => ({ method: 'GET', path })) }),
    });
  if (warmup > 0) await run(warmup);
  const { requests: counted, latency, non2xx, errors, timeouts } = await run(seconds);
  if (non2xx + errors + timeouts > 0) {
    throw new Error(
      `${url}: ${non2xx} answers were not 2xx, ${errors} errors, ${timeouts} timeouts`,
    );
  }
  return { perSecond: counted.average, p50: latency.p50, p99: latency.p99 };
}
