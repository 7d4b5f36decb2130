/**
 * The maths of an amounts chart, apart from drawing. Numbers here are only positions on a screen;
 * amounts stay decimal text everywhere else.
 */

export type AmountsDomain = {
  min: number;
  max: number;
  ticks: number[];
  /** False when the axis was cut so that two close lines can be told apart; the caption says so. */
  fromZero: boolean;
};

/** Below this share of the highest value the axis may as well start at zero. */
const ZERO_SHARE = 0.4;

/** An axis of at most `maxTicks` round ticks around the values; from zero when they spread that far. */
export function amountsDomain(values: readonly number[], maxTicks = 6): AmountsDomain {
  if (values.length === 0) return { min: 0, max: 1, ticks: [0, 1], fromZero: true };
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const fromZero = lowest >= 0 && lowest <= highest * ZERO_SHARE;
  const bottom = fromZero ? 0 : lowest;
  const step = roundStep((highest - bottom || Math.abs(highest) || 1) / (maxTicks - 1));
  const min = fromZero ? 0 : Math.floor(bottom / step) * step;
  const max = Math.max(Math.ceil(highest / step) * step, min + step);
  return { min, max, ticks: ticks(min, max, step), fromZero };
}

/** An axis that always holds zero, for surplus and shortfall. */
export function surplusDomain(values: readonly number[], maxTicks = 4): AmountsDomain {
  const lowest = Math.min(0, ...values);
  const highest = Math.max(0, ...values);
  const step = roundStep((highest - lowest || 1) / (maxTicks - 1));
  const min = Math.floor(lowest / step) * step;
  const max = Math.max(Math.ceil(highest / step) * step, min + step);
  return { min, max, ticks: ticks(min, max, step), fromZero: true };
}

/** 1, 2, 2.5 or 5 times a power of ten, at least `size`. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= size) ?? 10;
  return factor * power;
}

function ticks(min: number, max: number, step: number): number[] {
  const count = Math.round((max - min) / step);
  return Array.from({ length: count + 1 }, (_, index) => min + index * step);
}
