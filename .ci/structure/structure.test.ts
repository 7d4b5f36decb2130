import { describe, expect, it } from 'vitest';
import { checkStructure } from './check';
import { imports } from './imports';
import { withPicture } from './picture';

const environment = [
  { path: 'lib/platform/env.ts', text: '  /** Port. */\n  PORT: z.string(),\n' },
  { path: '.env.example', text: '# Port.\n# PORT=3000\n' },
];

/** Reasons given for one file in an otherwise faultless project. */
function reasons(path: string, text = '', others: { path: string; text: string }[] = []): string[] {
  const problems = checkStructure([...environment, { path, text }, ...others]);
  return problems.filter((problem) => problem.path === path).map((problem) => problem.reason);
}

describe('checkStructure', () => {
  it('accepts an ordinary project', () => {
    const files = [
      {
        path: 'app/[exchange]/reports/[report]/page.tsx',
        text: "import { A } from '@/components/a';\n",
      },
      { path: 'components/a.tsx', text: "import { b } from '@/lib/reports/schema';\n" },
      { path: 'lib/reports/schema.ts', text: 'export const b = 1;\n' },
      { path: 'lib/reports/data.ts', text: "import { db } from '@/lib/platform/db';\n" },
      { path: 'lib/reports/schedule.ts', text: 'export const c = 1;\n' },
      { path: 'lib/reports/schedule.test.ts', text: "import { c } from './schedule';\n" },
      { path: 'app/feed.xml/route.ts', text: 'export const GET = 1;\n' },
    ];
    expect(checkStructure([...environment, ...files])).toEqual([]);
  });

  it('refuses a file of more than 400 lines', () => {
    expect(reasons('lib/a.ts', 'x();\n'.repeat(400))).toEqual([]);
    expect(reasons('lib/a.ts', 'x();\n'.repeat(401))).toEqual(['has 401 lines, 400 at most']);
  });

  it('refuses a route of more than 40 lines, and lets a page be longer', () => {
    expect(reasons('app/api/v1/route.ts', 'x();\n'.repeat(41))[0]).toMatch(/41 lines, 40 at most/);
    expect(reasons('app/page.tsx', 'x();\n'.repeat(41))).toEqual([]);
  });

  it('refuses barrels by name and by content', () => {
    expect(reasons('lib/proofs/index.ts', 'export const a = 1;')).toEqual([
      'is an index file: name what it holds',
    ]);
    const text = "/** All. */\nexport * from './a';\nexport { b } from './b';\n";
    expect(reasons('lib/proofs/all.ts', text)).toEqual(['only re-exports other files']);
    expect(reasons('lib/proofs/all.ts', `${text}export const c = 1;\n`)).toEqual([]);
  });

  it('refuses names that are not kebab-case', () => {
    expect(reasons('components/ui/CopyButton.tsx')).toEqual(['"CopyButton.tsx" is not kebab-case']);
    expect(reasons('lib/myThing/a.ts')).toEqual(['"myThing" is not kebab-case']);
    expect(reasons('lib/format/utils.ts')).toEqual(['says nothing about what it holds']);
  });

  it('refuses the database outside its few doors', () => {
    const direct = "import { db } from '@/lib/platform/db';\n";
    const domain = [{ path: 'lib/reports/schedule.test.ts', text: '' }];
    expect(reasons('lib/reports/schedule.ts', direct, domain)[0]).toMatch(
      /imports @\/lib\/platform\/db/,
    );
    expect(reasons('lib/http/route.ts', "import { Pool } from 'pg';")[0]).toMatch(/imports pg/);
    expect(reasons('lib/http/route.ts', "import type { Pool } from 'pg';")).toEqual([]);
    expect(reasons('app/page.tsx', "const { db } = await import('@/lib/platform/db');")[0]).toMatch(
      /platform\/db/,
    );
  });

  it.each([
    ['lib/reports/data.ts', '@/components/a', 'components is above lib/reports'],
    ['lib/reports/data.ts', '../cli/start', 'lib/cli is above lib/reports'],
    ['lib/wallets/data.ts', '../liabilities/data', 'is on the same floor as lib/wallets'],
    ['lib/http/route.ts', '@/lib/datasets/constants', 'lib/datasets is above lib/http'],
    ['components/a.tsx', '../app/page', 'app is above components'],
    ['components/a.tsx', '@/lib/ingest/ingest-root', 'lib/ingest never serves a page'],
    ['lib/proofs/merkle.ts', '../reports/schema', 'lib/reports is above lib/proofs'],
    ['lib/proofs/merkle.ts', 'node:crypto', 'a kernel is pure'],
    ['lib/format/date.ts', 'next/headers', 'a kernel is pure'],
  ])('refuses that %s imports %s', (path, target, reason) => {
    const found = reasons(path, `import { a } from '${target}';\n`);
    expect(found.some((one) => one.includes(reason))).toBe(true);
  });

  it('refuses files that import each other, by however many steps', () => {
    const b = { path: 'lib/proofs/b.ts', text: "export { c } from './c';\nexport const d = 1;\n" };
    const c = { path: 'lib/proofs/c.ts', text: "const a = import('./a');\n" };
    const text = "import { b } from './b';\n";
    expect(reasons('lib/proofs/a.ts', text, [b])).toEqual([]);
    expect(reasons('lib/proofs/a.ts', text, [b, c])).toEqual([
      'is in a circle of imports with lib/proofs/b.ts, lib/proofs/c.ts',
    ]);
  });

  it('refuses folders side by side that import each other, without a circle of files', () => {
    const files = [
      { path: 'lib/wallets/ledger/a.ts', text: "import { b } from '../holdings/b';\n" },
      { path: 'lib/wallets/holdings/b.ts', text: 'export const b = 1;\n' },
      { path: 'lib/wallets/holdings/c.ts', text: "import { d } from '@/lib/wallets/ledger/d';\n" },
      { path: 'lib/wallets/ledger/d.ts', text: 'export const d = 1;\n' },
    ];
    expect(checkStructure([...environment, ...files.slice(0, 2)])).toEqual([]);
    const [problem] = checkStructure([...environment, ...files]);
    expect(problem?.path).toBe('lib/wallets/holdings and lib/wallets/ledger');
    expect(problem?.reason).toContain('lib/wallets/holdings/c.ts imports lib/wallets/ledger/d.ts');
    // What lies in a folder may import from it and the other way round.
    const within = { path: 'lib/proofs/okx/a.ts', text: "import { b } from '../verdict';\n" };
    const face = { path: 'lib/proofs/registry.ts', text: "import { c } from './okx/c';\n" };
    const others = ['lib/proofs/verdict.ts', 'lib/proofs/okx/c.ts'].map((path) => ({
      path,
      text: 'export const b = 1;\n',
    }));
    expect(checkStructure([...environment, within, face, ...others])).toEqual([]);
  });

  it('refuses a picture that shows other floors than the table', () => {
    const page = withPicture(
      '# A\n<!-- floors: written by `npm run structure -- --write` -->\n<!-- floors: end -->\n',
    );
    expect(reasons('docs/architecture.md', page)).toEqual([]);
    expect(reasons('docs/architecture.md', page.replace('lib/events', 'lib/feed'))).toEqual([
      'shows other floors: npm run structure -- --write',
    ]);
  });

  it('refuses tests left out and a silenced type checker', () => {
    // Put together here, so that a search for such lines in this tree finds none.
    const skip = ['.', 'skip('].join('');
    expect(reasons('lib/a.test.ts', `it${skip}'a', f);`)).toEqual(['leaves a test out']);
    expect(reasons('e2e/a.spec.ts', `test${skip}isMobile, 'x');`)).toEqual(['leaves a test out']);
    expect(reasons('lib/a.ts', `// ${'@'}ts-ignore`)).toEqual(['silences the type checker']);
  });

  it('refuses folders of one machine', () => {
    expect(reasons('lib/a.ts', "read('/home/me/file')")).toEqual(['names a folder of one machine']);
  });

  it('refuses variables that are not documented, and documents of none', () => {
    const env = {
      path: 'lib/platform/env.ts',
      text: '  PORT: z.string(),\n  /** A. */\n  MISSING: z.string(),\n',
    };
    const example = { path: '.env.example', text: '# PORT=1\n# GONE=1\n' };
    expect(checkStructure([env, example]).map((problem) => problem.reason)).toEqual([
      'PORT has no comment',
      'MISSING of lib/platform/env.ts is missing',
      'GONE is not read by lib/platform/env.ts',
    ]);
  });
});

describe('imports', () => {
  it('sees every form, relative paths included, and no comments', () => {
    const text = `
      import a, { type B } from './near';
      import type { C } from "../far";
      import {
        d,
      } from 'package';
      import './style.css';
      // import e from 'comment';
      /* from 'block' */
      const f = await import('@/lib/lazy');
      export { g } from '../../up';
    `;
    expect(imports({ path: 'lib/a/b/c.ts', text })).toEqual([
      '@/lib/a/b/near',
      '@/lib/a/far',
      'package',
      '@/lib/a/b/style.css',
      '@/lib/lazy',
      '@/lib/up',
    ]);
  });
});
