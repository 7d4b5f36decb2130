import { describe, expect, it } from 'vitest';
import { punctuality, reportSchedule } from './schedule';

const at = (day: string) => new Date(`${day}T09:00:00Z`);

describe('reportSchedule', () => {
  it('names the overdue month and that the next is due today', () => {
    const schedule = reportSchedule({
      today: at('2026-11-22'),
      pledgeDay: 22,
      newestReport: '2026-09',
    });
    expect(schedule).toEqual({
      nextDue: '2026-11-22',
      nextMonth: '2026-11',
      dueToday: true,
      overdue: [{ month: '2026-10', dueOn: '2026-10-22' }],
    });
  });

  it('moves on to the next month on the day after', () => {
    const schedule = reportSchedule({
      today: at('2026-11-23'),
      pledgeDay: 22,
      newestReport: '2026-09',
    });
    expect(schedule.nextDue).toBe('2026-12-22');
    expect(schedule.overdue.map(({ month }) => month)).toEqual(['2026-10', '2026-11']);
  });

  it('does not ask again for a month whose report is here early', () => {
    const schedule = reportSchedule({
      today: at('2026-11-10'),
      pledgeDay: 22,
      newestReport: '2026-11',
    });
    expect(schedule.nextDue).toBe('2026-12-22');
    expect(schedule.overdue).toEqual([]);
  });

  it('crosses the end of a year', () => {
    const schedule = reportSchedule({
      today: at('2026-12-30'),
      pledgeDay: 22,
      newestReport: '2026-12',
    });
    expect(schedule.nextDue).toBe('2027-01-22');
  });
});

describe('punctuality', () => {
  it('counts only reports whose publication day is known', () => {
    const reports = [5, null, 0, -1, 16].map((punctualityDays) => ({ punctualityDays }));
    expect(punctuality(reports)).toEqual({ known: 4, onTime: 2, medianDays: 0, worstDays: 16 });
    expect(punctuality([])).toEqual({ known: 0, onTime: 0, medianDays: null, worstDays: null });
  });
});
