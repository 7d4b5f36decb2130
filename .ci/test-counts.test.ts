import { describe, expect, it } from 'vitest';
import {
  addCounts,
  countPlaywright,
  countsLine,
  countVitest,
  flakyLines,
  noTests,
  readCounts,
} from './test-counts';

describe('counts of a test run', () => {
  it('adds vitest and Playwright', () => {
    const unit = countVitest({
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
    });
    const e2e = countPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 1 } });
    expect(countsLine(addCounts(unit, e2e))).toBe('9 passed, 2 failed, 4 skipped');
  });

  it('names the tests that passed at a second try, wherever they stand', () => {
    const spec = (title: string, status: string) => ({
      title,
      file: 'a.spec.ts',
      tests: [{ projectName: 'mobile', status }],
    });
    const counts = countPlaywright({
      stats: { expected: 1, unexpected: 0, flaky: 2, skipped: 0 },
      suites: [
        {
          specs: [spec('steady', 'expected'), spec('outer', 'flaky')],
          suites: [{ specs: [spec('inner', 'flaky')] }],
        },
      ],
    });
    expect(countsLine(counts)).toBe('3 passed, 0 failed, 0 skipped');
    expect(flakyLines(addCounts(noTests, counts))).toBe(
      '2 flaky (passed at a second try)\n  [mobile] a.spec.ts: outer\n  [mobile] a.spec.ts: inner',
    );
    expect(flakyLines(noTests)).toBe('0 flaky (passed at a second try)');
  });

  it('counts a file that could not be loaded as a failure', () => {
    const counts = countVitest({
      numPassedTests: 5,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [{ status: 'failed', assertionResults: [] }],
    });
    expect(counts.failed).toBe(1);
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    expect(countPlaywright({ stats, errors: [{}] }).failed).toBe(1);
  });

  it('counts nothing when there is no report', () => {
    expect(readCounts('no-such-report.json', 'vitest')).toEqual(noTests);
  });
});
