import type { Column, ColumnType } from '@/lib/tabular/column';

type Unit = Column['unit'];

/** A column that always has a value. */
function always(name: string, type: ColumnType, meaning: string, unit: Unit = null): Column {
  return { name, type, unit, meaning, nullable: false };
}

/** A column that is null when nobody stated the value. */
function maybe(name: string, type: ColumnType, meaning: string, unit: Unit = null): Column {
  return { name, type, unit, meaning, nullable: true };
}

const exchange = always('exchange', 'text', 'Slug of the exchange, `okx`.');
const report = always('report', 'month', 'The report, named by the month of its snapshot.');
const asset = always('asset', 'text', 'Symbol, `BTC`.');
const evidenceOf = (name: string) =>
  maybe(
    `${name}_evidence`,
    'text',
    `What \`${name}\` rests on: published (by the exchange), reported (by press or a third party), recomputed (by Ballast from the exchange's file), verified (by cryptography) or observed (on chain).`,
  );
const position = always('position', 'integer', 'Order within the report, from 1.');
const sourceClass = always(
  'class',
  'text',
  "Of the source: official (an exchange's own site), newsroom, public-code, unofficial-copy (of an exchange's pages: never log in there) or unknown.",
);
const proofSystem = maybe(
  'proof_system',
  'text',
  'Scheme of the proof of liabilities: merkle-v1, merkle-v2, stark-v1 or plonky2.',
);
const snapshot = [
  maybe(
    'snapshot_at',
    'timestamp',
    'The instant measured, UTC; midnight where only the day is known.',
  ),
  maybe('snapshot_precision', 'text', '`instant`, or `day` where only the day is known.'),
];
const amounts = [
  maybe('reserves', 'decimal', 'Coins the exchange shows it holds, own and custody.', 'coins'),
  evidenceOf('reserves'),
  maybe('exchange_reserves', 'decimal', 'On its own wallets.', 'coins'),
  evidenceOf('exchange_reserves'),
  maybe('custody_reserves', 'decimal', 'With third parties.', 'coins'),
  evidenceOf('custody_reserves'),
  maybe('liabilities', 'decimal', 'Coins it owes users.', 'coins'),
  evidenceOf('liabilities'),
];
const ratios = [
  maybe(
    'recomputed_ratio_percent',
    'decimal',
    'Reserves / liabilities, four decimals, rounded half up; null when an amount is missing.',
    'percent',
  ),
  maybe('published_ratio_percent', 'decimal', 'As printed by the exchange.', 'percent'),
  evidenceOf('published_ratio_percent'),
];
const approximate = always('approximate', 'boolean', 'The source rounded the amounts.');

export const RATIO_HISTORY_COLUMNS: readonly Column[] = [
  exchange,
  always(
    'month',
    'month',
    'Calendar month, UTC. Every month from the first to the newest report has a row for every asset of the exchange.',
  ),
  maybe('report', 'month', 'The report of that month; null when none was found.'),
  maybe('ordinal', 'integer', "The exchange's number of the report."),
  ...snapshot,
  proofSystem,
  asset,
  maybe(
    'ratio_percent',
    'decimal',
    'Reserve ratio: recomputed when both amounts are known, else as printed; null is a gap, nothing is interpolated.',
    'percent',
  ),
  maybe('ratio_basis', 'text', '`recomputed` or `published`.'),
  maybe(
    'ratio_evidence',
    'text',
    'What the ratio rests on: the weaker evidence of its two amounts, or that of the printed ratio.',
  ),
  ...ratios,
  ...amounts,
  approximate,
];

export const REPORTS_COLUMNS: readonly Column[] = [
  exchange,
  report,
  maybe('ordinal', 'integer', "The exchange's number of the report."),
  maybe('ordinal_basis', 'text', 'How that number is known.'),
  always('revision', 'integer', 'The current revision, counted from 1.'),
  ...snapshot,
  maybe('snapshot_basis', 'text', 'How the snapshot time is known.'),
  maybe('published_on', 'date', 'Day of publication.'),
  maybe('published_on_basis', 'text', 'How that day is known.'),
  maybe(
    'punctuality_days',
    'integer',
    'From the pledged day to publication; negative is early.',
    'days',
  ),
  proofSystem,
  maybe('audit_id', 'text', "The exchange's identifier of the report."),
  maybe('liabilities_root', 'text', 'The published root of the liabilities tree.'),
  maybe(
    'total_usd',
    'decimal',
    'Total stated by the exchange; its meaning changed over time, see notes.',
    'USD',
  ),
  maybe('address_count', 'integer', 'Addresses published.'),
  maybe('address_count_note', 'text', 'The count in the words of the source.'),
  maybe('asset_count', 'integer', 'Assets covered.'),
  always('completeness', 'text', '`figures`, `some-figures` or `file-only`.'),
  always('source_count', 'integer', 'Rows of this report in `sources`.'),
  always('conflict_count', 'integer', 'Rows of this report in `conflicts`.'),
  maybe('reserve_file', 'text', 'Name of the published wallet file.'),
  maybe('liability_file', 'text', 'Name of the published liabilities file.'),
  maybe('auditor', 'text', 'Who examined it.'),
  maybe('verification_counts', 'text', 'How often users verified, as stated.'),
  maybe('assets_covered', 'text', 'The assets in the words of the source.'),
  maybe('confidence', 'text', 'How sure the compiler is of these figures.'),
  maybe('notes', 'text', 'Remarks of the compiler.'),
];

export const FIGURES_COLUMNS: readonly Column[] = [
  exchange,
  report,
  position,
  asset,
  ...amounts,
  ...ratios,
  maybe('surplus', 'decimal', 'Reserves - liabilities; negative is a shortfall.', 'coins'),
  approximate,
  maybe('reserves_usd', 'decimal', 'Value of the reserves as stated.', 'USD'),
  maybe(
    'derived_reserves',
    'decimal',
    'Arithmetic on stated figures, kept apart from them.',
    'coins',
  ),
  maybe(
    'derived_liabilities',
    'decimal',
    'Arithmetic on stated figures, kept apart from them.',
    'coins',
  ),
  maybe('derived_basis', 'text', 'That arithmetic in words.'),
];

export const SOURCES_COLUMNS: readonly Column[] = [
  exchange,
  report,
  position,
  maybe('url', 'text', 'The page; null where the source has none of its own.'),
  always('title', 'text', 'Title or description.'),
  maybe('states', 'text', 'What it states or how it was read.'),
  always('evidence', 'text', '`published` by the exchange or `reported` by others.'),
  sourceClass,
];

export const CONFLICTS_COLUMNS: readonly Column[] = [
  exchange,
  report,
  position,
  maybe('asset', 'text', 'Symbol, when it is about the figure of one asset.'),
  always('field', 'text', 'The field that is stated differently.'),
  always('value', 'text', 'The other value, as stated.'),
  maybe('url', 'text', 'Where it is stated.'),
  maybe('stated_by', 'text', 'Who states it, where there is no page.'),
  maybe('why', 'text', 'Why it is not the one shown.'),
  sourceClass,
];
