import { readFileSync } from 'node:fs';

export type TestCounts = { passed: number; failed: number; skipped: number };

export const noTests: TestCounts = { passed: 0, failed: 0, skipped: 0 };

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
  };
}

/** Counts of a Playwright JSON report. A test that passed at a second try passed. */
export function countPlaywright(report: {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors?: unknown[];
}): TestCounts {
  const { expected, unexpected, flaky, skipped } = report.stats;
  const broken = unexpected === 0 ? (report.errors?.length ?? 0) : 0;
  return { passed: expected + flaky, failed: unexpected + broken, skipped };
}

export function addCounts(a: TestCounts, b: TestCounts): TestCounts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** The last line of a run, for people and programs. */
export function countsLine({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
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
