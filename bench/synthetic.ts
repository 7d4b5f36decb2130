import { Client } from 'pg';

const ASSETS = [
  ...['BTC', 'ETH', 'USDT', 'USDC', 'XRP', 'DOGE', 'SOL', 'OKB', 'TON', 'BCH', 'UNI'],
  ...['FIL', 'EOS', 'DOT', 'ETC', 'ELF', 'PEOPLE', 'TRX', 'APT', 'LTC', 'LINK', 'SHIB'],
];
const SOURCES = 4;

/**
 * Fills a migrated database with made-up reports: `exchanges` exchanges (the first is `okx`), each
 * with `months` monthly reports from 2022-11 of 22 assets, amounts of 18 decimals and 4 sources.
 */
export async function fillSynthetic(
  databaseUrl: string,
  { exchanges, months }: { exchanges: number; months: number },
): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`
      INSERT INTO "IngestRun" (command, status) VALUES ('bench', 'done');
      INSERT INTO "Exchange" (slug, name, "pledgeDay", "pledgeSince", synthetic)
        SELECT CASE n WHEN 1 THEN 'okx' ELSE 'bench-' || n END, 'Bench ' || n, 22, '2022-11-22', false
        FROM generate_series(1, ${exchanges}) n;
      INSERT INTO "Report" ("exchangeId", slug)
        SELECT id, to_char(date '2022-11-01' + make_interval(months => m), 'YYYY-MM')
        FROM generate_series(0, ${months - 1}) m, "Exchange";
      INSERT INTO "ReportRevision" ("reportId", revision, "contentHash", origin, "runId", ordinal,
          "snapshotAt", "snapshotPrecision", "publishedOn", "proofSystem", "assetCount")
        SELECT r.id, 1, 'bench-' || r.id, 'bench', 1,
          row_number() OVER (PARTITION BY "exchangeId" ORDER BY slug),
          (slug || '-20')::date, 'instant', (slug || '-22')::date, 'plonky2', ${ASSETS.length}
        FROM "Report" r;
      UPDATE "Report" r SET "currentRevisionId" = v.id
        FROM "ReportRevision" v WHERE v."reportId" = r.id;
      INSERT INTO "ReportAsset" ("revisionId", asset, position, reserves, "reservesEvidence",
          liabilities, "liabilitiesEvidence", "publishedRatio", "publishedRatioEvidence")
        SELECT v.id, asset, at, 100000 + v.id + at * 0.000000000000000001, 'published',
          99000 + v.id, 'published', 101, 'published'
        FROM "ReportRevision" v,
          unnest(ARRAY['${ASSETS.join("','")}']) WITH ORDINALITY AS a(asset, at);
      INSERT INTO "Source" ("revisionId", position, url, title, evidence)
        SELECT v.id, n, 'https://example.com/' || v.id || '/' || n, 'Page ' || n, 'reported'
        FROM "ReportRevision" v, generate_series(0, ${SOURCES - 1}) n;
      ANALYZE;
    `);
  } finally {
    await client.end();
  }
}
