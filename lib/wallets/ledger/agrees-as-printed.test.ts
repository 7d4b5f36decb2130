import { expect, it } from 'vitest';
import { agreesAsPrinted } from './agrees-as-printed';

it.each([
  ['449.51403', '449.5140', true],
  ['6.9', '6', true],
  ['7', '6', false],
  ['5.28339999', '5.2834', true],
  ['5.2835', '5.2834', false],
  ['0', '0', true],
  ['0.5', '0', true],
  ['123', '123.00', true],
])('%s against a printed %s: %s', (exact, printed, agrees) => {
  expect(agreesAsPrinted(exact, printed)).toBe(agrees);
});
