import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '@/lib/format/input-error';
import { WalletReader, type WalletReaderOptions } from './wallet-reader';
import type { WalletRow, WalletRowProblem, WalletSummaryRow } from './wallet-row';

const C7 = 'coin,address,amount,message,signature1,signature2,redeem script/ public key';
const C11 =
  'coin,Network,Snapshot Height,address,amount,message,signature1,signature2,redeem script/ public key, eoa1, eoa2';
const C12 =
  'coin,Type,Network,Snapshot Height,address,amount,message,signature1,signature2,redeem script/public key,EOA1,EOA2';
const AUDIT =
  'digitalAsset,network,address,signedMessage,signedMessage2,message,publicKey,owner1,owner2,status';

function read(text: string | Uint8Array, options: WalletReaderOptions & { chunk?: number } = {}) {
  const rows: WalletRow[] = [];
  const summary: WalletSummaryRow[] = [];
  const problems: WalletRowProblem[] = [];
  const layouts: string[] = [];
  const reader = new WalletReader(
    {
      row: (row) => rows.push(row),
      summary: (row) => summary.push(row),
      problem: (problem) => problems.push(problem),
      header: ({ layout }) => layouts.push(layout),
    },
    { file: 'wallets.csv', ...options },
  );
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const step = options.chunk ?? bytes.length + 1;
  for (let at = 0; at < bytes.length; at += step) reader.push(bytes.subarray(at, at + step));
  return { rows, summary, problems, layouts, counts: reader.end() };
}

function refusal(text: string | Uint8Array, options: WalletReaderOptions = {}): InputError {
  try {
    read(text, options);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('layouts, told apart by header names', () => {
  it('7 columns: integer base units become whole coins by the label', () => {
    const { rows, layouts } = read(
      `${C7}\nBTC,a1,17263933,m,s,null,\nUSDT-TRC20,a2,111000000,m,s\nNEW-COIN,a3,5,m,s\n`,
    );
    expect(layouts).toEqual(['c7']);
    expect(rows.map(({ amount, amountText }) => [amount, amountText])).toEqual([
      ['0.17263933', '17263933'],
      ['111', '111000000'],
      [null, '5'],
    ]);
  });

  it('11 columns, rows with fewer cells, `null` and `\\N`', () => {
    const { rows, layouts } = read(`${C11}\nETH,ETH,209,0xa,0.5,m,s1,\\N,null\n`);
    expect(layouts).toEqual(['c11']);
    expect(rows[0]).toMatchObject({
      line: 2,
      network: 'ETH',
      height: '209',
      address: '0xa',
      amount: '0.5',
      signature1: 's1',
      signature2: null,
      script: null,
      eoa1: null,
      eoa2: null,
    });
  });

  it('12 columns: the type column shifts the others', () => {
    const { rows } = read(`${C12}\nETH,Native ETH Staking,ETH,7,0xa,32,m,s1,,,0xb,\n`);
    expect(rows[0]).toMatchObject({ type: 'Native ETH Staking', address: '0xa', eoa1: '0xb' });
  });

  it('the columns may stand in any order, and unknown ones are passed over', () => {
    const { rows } = read('signature1,address,note,message,amount,coin\ns,a,hm,m,1,BTC\n');
    expect(rows[0]).toMatchObject({
      coin: 'BTC',
      address: 'a',
      signature1: 's',
      amount: '0.00000001',
    });
  });

  it('the audit layout: no amounts, the network rules, other statuses are passed over', () => {
    const { rows, counts } = read(
      `${AUDIT}\nETC,OKC,0xa,s,null,m,null,,,5\nETC,OKC,0xb,s,null,m,null,,,4\n`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ audit: true, amount: null, resolved: { network: 'okc' } });
    expect(counts.skipped).toBe(1);
  });

  it('a second header starts a new section', () => {
    const { layouts, rows } = read(`${C7}\nBTC,a,1,m,s\n\n${C12}\nETH,,,,0xa,1,m,s\n`);
    expect(layouts).toEqual(['c7', 'c12']);
    expect(rows.map(({ layout }) => layout)).toEqual(['c7', 'c12']);
  });
});

describe('the summary', () => {
  it('of three columns, with sums over networks', () => {
    const { summary } = read(
      `coin,snapshot height,amount\nETH(ALL),-,6\nETH,16005122, 5.2834\n\n${C7}\nBTC,a,1,m,s\n`,
    );
    expect(summary).toEqual([
      { line: 2, label: 'ETH(ALL)', allNetworks: true, height: null, amount: '6' },
      { line: 3, label: 'ETH', allNetworks: false, height: '16005122', amount: '5.2834' },
    ]);
  });

  it('of two columns, and right before the rows without an empty line', () => {
    const { summary, rows } = read(`coin,total\nBTC,12.5\n${C7}\nBTC,a,1,m,s\n`);
    expect(summary).toMatchObject([{ label: 'BTC', amount: '12.5', height: null }]);
    expect(rows).toHaveLength(1);
  });

  it('with a bad line: it is set aside and named', () => {
    const { problems } = read(`coin,total\nBTC,many\n\n${C7}\n`);
    expect(problems).toMatchObject([{ line: 2, column: 5, code: 'bad-summary' }]);
  });
});

describe('cells', () => {
  const row = (line: string) => read(`${C7}\n${line}\n`);

  it('quoted, with doubled quotes and commas', () => {
    const { rows } = row('BTC,"a1",1,"I am, ""an"" address", s ,,');
    expect(rows[0]).toMatchObject({
      address: 'a1',
      message: 'I am, "an" address',
      signature1: 's',
    });
  });

  it('in brackets, which protect commas', () => {
    expect(row('BTC,a,1,m,[s1,s2],,[k1,k2]').rows[0]).toMatchObject({
      signature1: '[s1,s2]',
      script: '[k1,k2]',
    });
  });

  it('Windows line ends, a byte order mark and no last line feed', () => {
    const { rows } = read(`\ufeff${C7}\r\nBTC,a,1,m,s\r\nBTC,b,1,m,s`);
    expect(rows.map(({ address, signature1 }) => [address, signature1])).toEqual([
      ['a', 's'],
      ['b', 's'],
    ]);
  });

  it.each([
    ['BTC,"a,1,m,s', 5, 'unclosed-quote'],
    ['BTC,"a"b,1,m,s', 8, 'text-after-quote'],
    ['BTC,a,1,m,[s1,s2', 11, 'unclosed-bracket'],
    ['BTC,a,1,m,s,,,extra', 15, 'too-many-cells'],
    [',a,1,m,s', 1, 'missing-coin'],
    ['BTC,,1,m,s', 5, 'missing-address'],
    ['BTC,a,,m,s', 7, 'missing-amount'],
    ['BTC,a,1.5,m,s', 7, 'bad-amount'],
    ['BTC,a,-1,m,s', 7, 'bad-amount'],
    ['BTC,a,1e3,m,s', 7, 'bad-amount'],
    ['BTC', 1, 'missing-address'],
    [`BTC,a,1,m,${'s'.repeat(20_001)}`, 11, 'cell-too-long'],
    ['BTC,a\u0000,1,m,s', 6, 'control-character'],
  ])('a bad row names its place and the others are read: %s', (line, column, code) => {
    const { rows, problems, counts } = read(`${C7}\n${line}\nETH,b,1,m,s\n`);
    expect(problems).toMatchObject([{ line: 2, column, code }]);
    expect(rows.map(({ address }) => address)).toEqual(['b']);
    expect(counts).toMatchObject({ rows: 1, setAside: 1 });
    const refused = refusal(`${C7}\n${line}\n`, { strict: true });
    expect(refused.code).toBe(code);
    expect(refused.place).toMatchObject({ file: 'wallets.csv', line: 2, column });
  });

  it('spells out the exponents Java prints, exactly', () => {
    const text = `${C11}\nETH,ETH,1,a,5E-8,m,s\nETH,ETH,1,b,123456789012345678901.000000000000000001,m,s\n`;
    expect(read(text).rows.map(({ amount }) => amount)).toEqual([
      '0.00000005',
      '123456789012345678901.000000000000000001',
    ]);
  });
});

describe('hostile files', () => {
  it('a line of 100 MB is refused after a bounded part of it', () => {
    const chunk = new Uint8Array(1024 * 1024).fill(0x61);
    const reader = new WalletReader({ row: () => undefined });
    let pushed = 0;
    expect(() => {
      for (; pushed < 100; pushed += 1) reader.push(chunk);
    }).toThrow(/longer than/);
    expect(pushed).toBeLessThan(3);
  });

  it('a long line inside one piece is refused too, and named', () => {
    const refused = refusal(`${C7}\nBTC,${'a'.repeat(2000)}\n`, { longestLine: 1000 });
    expect(refused).toMatchObject({ code: 'line-too-long', place: { line: 2 } });
  });

  it('bytes that are not UTF-8 cost their own line only', () => {
    const head = new TextEncoder().encode(`${C7}\nBTC,a,1,m,s\nBTC,`);
    const tail = new TextEncoder().encode(',1,m,s\nBTC,ü,1,m,s\n');
    const { rows, problems } = read(Uint8Array.from([...head, 0xc3, 0x28, ...tail]));
    expect(rows.map(({ address, line }) => [address, line])).toEqual([
      ['a', 2],
      ['ü', 4],
    ]);
    // The first byte would be good; the one after it cannot follow.
    expect(problems).toMatchObject([{ line: 3, column: 6, code: 'bad-utf8' }]);
  });

  it.each([
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x63, 0]), 'not-text'],
    ['a zip archive', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'not-text'],
    ['an empty file', new Uint8Array(), 'wallet-header'],
    ['a page', new TextEncoder().encode('<!doctype html>\n<html>'), 'not-text'],
    ['a summary alone', new TextEncoder().encode('coin,total\nBTC,1\n'), 'wallet-header'],
  ])('%s is refused', (_name, bytes, code) => {
    expect(refusal(bytes).code).toBe(code);
  });

  it.each([
    ['Latin-1', [0x63, 0xf6, 0x69, 0x6e], 'bad-utf8'],
    ['a zero byte', [0, 0x63], 'control-character'],
    ['an open quote', [0x22, 0x63], 'unclosed-quote'],
  ])('%s in the header refuses the file and names the header', (_name, bytes, code) => {
    const rows = new TextEncoder().encode(`,address\nBTC,a,1,m,s\n${C7}\nBTC,a,1,m,s\n`);
    const refused = refusal(Uint8Array.from([...bytes, ...rows]));
    expect(refused).toMatchObject({ code, place: { file: 'wallets.csv', line: 1 } });
  });

  it('a header without a needed column, or with one twice, is refused', () => {
    expect(refusal('coin,address,amount,message\n').reason).toContain('signature1');
    expect(refusal(`${C7},address\n`).reason).toContain('twice');
  });

  it('too many rows are refused', () => {
    const text = `${C7}\n${'BTC,a,1,m,s\n'.repeat(3)}`;
    expect(refusal(text, { mostRows: 2 }).code).toBe('too-many-rows');
  });

  it('unknown labels are kept and counted', () => {
    const { rows, counts } = read(`${C7}\nNEW,a,1,m,s\nNEW,b,1,m,s\nBTC,c,1,m,s\n`);
    expect(rows).toHaveLength(3);
    expect([...counts.unknownLabels]).toEqual([['NEW', 2]]);
    expect(rows[0]?.resolved).toMatchObject({ asset: null, network: null });
  });

  it('never throws anything but InputError, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const head = new TextEncoder().encode(`${C7}\n`);
        const { rows, counts } = read(Uint8Array.from([...head, ...bytes]));
        return counts.rows === rows.length;
      }),
    );
  });
});

it('reads the same whatever the pieces', () => {
  const text = `coin,total\r\nBTC,1\r\n\r\n${C12}\r\nETH,x,ü,1,"a,b",1.5,m,[s,t],,,€\r\nBTC,,,,c,2,m,s\r\n`;
  const whole = read(text);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 80 }), (chunk) => {
      const pieces = read(text, { chunk });
      expect(pieces).toEqual(whole);
    }),
  );
  expect(whole.rows).toHaveLength(2);
});
