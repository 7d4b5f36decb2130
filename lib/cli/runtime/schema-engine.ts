import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaContainer, SchemaEngine } from '@prisma/schema-engine-wasm';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { schemaEngineAdapter } from './schema-engine-adapter';

export type { SchemaEngine };

/** Filters that leave nothing out: every table and enum of the database is ours. */
export const everything = { externalTables: [], externalEnums: [] };

/** Where the WebAssembly build says why it panicked; without it the panic itself fails to report. */
const panics = globalThis as typeof globalThis & {
  PRISMA_WASM_PANIC_REGISTRY?: { set_message: (message: string) => void };
};

let loading: Promise<void> | undefined;

/**
 * The package's own entry imports the `.wasm` file as a module, which only bundlers understand, so
 * the module is instantiated by hand. Once a process.
 */
function loadWasm(): Promise<void> {
  loading ??= (async () => {
    panics.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (message) => console.error(message) };
    const require = createRequire(import.meta.url);
    const entry = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
    const bytes = await readFile(entry.replace(/\.js$/, '.wasm'));
    const imports = { './schema_engine_bg.js': { ...bindings } };
    const { instance } = await WebAssembly.instantiate(bytes, imports);
    bindings.__wbg_set_wasm(instance.exports);
    const start = instance.exports.__wbindgen_start;
    if (typeof start === 'function') start();
  })();
  return loading;
}

/**
 * Prisma's schema engine (the official WebAssembly build) on one database. It needs no download,
 * unlike the native engine of Prisma's command line. The engine is freed when `work` settles.
 */
export async function withSchemaEngine<T>(
  { url, schema }: { url: string; schema: SchemaContainer[] },
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadWasm();
  const adapter = schemaEngineAdapter(url);
  try {
    const engine = await bindings.SchemaEngine.new(
      { datamodels: schema.map((file) => [file.path, file.content]) },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(adapter.factory),
    );
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await adapter.close();
  }
}
