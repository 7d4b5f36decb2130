/** Space around the plot in pixels: the same for the first drawing and for the interactive one. */
export const PLOT_MARGIN = { top: 26, right: 92, bottom: 34, left: 52 };
export const PLOT_HEIGHT = 340;
