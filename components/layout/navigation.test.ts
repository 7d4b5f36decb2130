import { describe, expect, it } from 'vitest';
import { exchangeOfPath, navigation } from './navigation';

describe('exchangeOfPath', () => {
  it.each([
    ['/', 'okx'],
    ['/verify', 'okx'],
    ['/okx/reports/2022-12', 'okx'],
    ['/demo', 'demo'],
    ['/demo/addresses', 'demo'],
    ['/demo/assets/BTC', 'demo'],
    ['/datasets', 'okx'],
  ])('%s is of %s', (path, exchange) => {
    expect(exchangeOfPath(path)).toBe(exchange);
  });
});

describe('navigation', () => {
  it('leads to the sections of the exchange', () => {
    const links = navigation('demo').map(({ href }) => href);
    expect(links).toContain('/demo/reports');
    expect(links.some((href) => href.startsWith('/okx'))).toBe(false);
  });
});
