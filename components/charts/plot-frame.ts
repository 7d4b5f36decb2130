/**
 * Space around the plot in pixels: the same for the first drawing and for the interactive one. Narrow
 * screens leave less room beside the lines, where labels lose their number.
 */
export const PLOT_HEIGHT = 340;
export const PLOT_VERTICAL = { top: 26, bottom: 34 };
export const PLOT_SIDES = { wide: { left: 52, right: 92 }, narrow: { left: 42, right: 44 } };
/** Tailwind's `sm`: below it the narrow sides apply. */
export const NARROW_QUERY = '(width < 40rem)';
