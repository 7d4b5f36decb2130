export function projectRoot(): string;
export function bundledScript(
  name: 'main.mjs' | 'verify-main.mjs' | 'verify-worker.cjs',
): Promise<string | null>;
