/**
 * Draws a part of the page into a PNG file. The library comes on demand: most readers never export.
 *
 * @throws when the browser refuses to draw (the caller tells the reader).
 */
export async function exportPng({ node, name }: { node: HTMLElement; name: string }) {
  const { toBlob } = await import('html-to-image');
  const background = getComputedStyle(document.documentElement).getPropertyValue('--card');
  const blob = await toBlob(node, { pixelRatio: 2, backgroundColor: background, skipFonts: true });
  if (!blob) throw new Error('The browser did not draw the picture.');
  saveBlob({ blob, name: `${name}.png` });
}

/** Hands a file made in the browser to the reader. */
export function saveBlob({ blob, name }: { blob: Blob; name: string }) {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
