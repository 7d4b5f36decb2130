/**
 * Space around the plot in pixels: the same for the drawing and for the layer that finds months in it. Narrow
 * screens leave less room beside the lines, where labels lose their number.
 */
export const PLOT_HEIGHT = 340;
export const PLOT_VERTICAL = { top: 26, bottom: 34 };
export const PLOT_SIDES = { wide: { left: 52, right: 92 }, narrow: { left: 42, right: 44 } };
/** Tailwind's `sm`: below it the narrow sides apply. */
export const NARROW_QUERY = '(width < 40rem)';

/** The same of the drawing of amounts, whose axis has longer words. */
export const AMOUNTS_SIDES = { wide: { left: 62, right: 112 }, narrow: { left: 62, right: 64 } };
/** Half a bar before the first month and after the last. */
export const MONTH_INSET = 0.5;
