export function projectRoot(): string;
export function bundledScript(
  name: 'verify-main.mjs' | 'verify-worker.cjs',
): Promise<string | null>;
