import { describe, expect, it } from 'vitest';
import {
  addCounts,
  countPlaywright,
  countsLine,
  countVitest,
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
