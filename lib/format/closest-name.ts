/** The name that was most likely meant; null when none is near enough. Letter case does not matter. */
export function closestName(written: string, names: readonly string[]): string | null {
  const text = written.toLowerCase().slice(0, 64);
  let best: { name: string; steps: number } | null = null;
  for (const name of names) {
    const steps = editSteps(text, name.toLowerCase());
    if (steps < (best?.steps ?? Number.POSITIVE_INFINITY)) best = { name, steps };
  }
  const allowed = Math.max(1, Math.floor(text.length / 3));
  return best && best.steps <= allowed && best.steps < best.name.length ? best.name : null;
}

/** Letters to add, drop, change or swap with their neighbour to make `b` of `a`. */
function editSteps(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let steps = Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + same,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        steps = Math.min(steps, (before[column - 2] ?? 0) + 1);
      }
      line.push(steps);
    }
    before = above;
    above = line;
  }
  return above[b.length] ?? 0;
}
