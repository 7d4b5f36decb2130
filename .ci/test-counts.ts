import { readFileSync } from 'node:fs';

export type TestCounts = {
  passed: number;
  failed: number;
  skipped: number;
  /** Names of the tests among the passed that passed at a second try only. */
  flaky: string[];
};

export const noTests: TestCounts = { passed: 0, failed: 0, skipped: 0, flaky: [] };

/** Counts of a vitest JSON report. A file that could not be loaded counts as one failure. */
export function countVitest(report: {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults?: { status: string; assertionResults: unknown[] }[];
}): TestCounts {
  const broken = (report.testResults ?? []).filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    flaky: [],
  };
}

type PlaywrightSuite = {
  specs?: { title: string; file: string; tests: { projectName: string; status: string }[] }[];
  suites?: PlaywrightSuite[];
};

/** Counts of a Playwright JSON report. A test that passed at a second try passed, and is named. */
export function countPlaywright(report: {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites?: PlaywrightSuite[];
  errors?: unknown[];
}): TestCounts {
  const { expected, unexpected, flaky, skipped } = report.stats;
  const broken = unexpected === 0 ? (report.errors?.length ?? 0) : 0;
  return {
    passed: expected + flaky,
    failed: unexpected + broken,
    skipped,
    flaky: (report.suites ?? []).flatMap(flakyTests),
  };
}

function flakyTests({ specs = [], suites = [] }: PlaywrightSuite): string[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === 'flaky')
      .map(({ projectName }) => `[${projectName}] ${file}: ${title}`),
  );
  return [...own, ...suites.flatMap(flakyTests)];
}

export function addCounts(a: TestCounts, b: TestCounts): TestCounts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    flaky: [...a.flaky, ...b.flaky],
  };
}

/** The last line of a run, for people and programs. */
export function countsLine({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** What passed only when it was tried again, a line each under their number. */
export function flakyLines({ flaky }: TestCounts): string {
  return [
    `${flaky.length} flaky (passed at a second try)`,
    ...flaky.map((name) => `  ${name}`),
  ].join('\n');
}

/** Counts of the report in `file`; none if the tool died before it wrote one. */
export function readCounts(file: string, tool: 'vitest' | 'playwright'): TestCounts {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return tool === 'vitest' ? countVitest(report) : countPlaywright(report);
  } catch {
    return noTests;
  }
}
