/** One line on a terminal that is written over; silent where the output is no terminal. */
export type ProgressLine = { show(text: () => string): void; clear(): void };

const EVERY_MS = 100;

export function progressLine(stream: NodeJS.WriteStream): ProgressLine {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  let shown = 0;
  let visible = false;
  return {
    show(text) {
      if (performance.now() - shown < EVERY_MS) return;
      shown = performance.now();
      visible = true;
      stream.write(`\r\u001b[K${text()}`);
    },
    clear() {
      if (visible) stream.write('\r\u001b[K');
      visible = false;
    },
  };
}
