import type { JsonNode } from '@/lib/format/json';
import type { JsonPathPart } from '@/lib/format/json-path';
import { nodeAt } from './document-shape';

/**
 * What a file says about the report it belongs to. No hash covers any of it: it finds the right thing
 * to compare with, and shows when a file was put in the wrong place.
 */
export type StatedReport = {
  /** The exchange's own number of the report: OKX `506872725`, Bitget `Au2025111815`, MEXC `PR-…`. */
  auditId: string | null;
  /** `round_num` of OKX's public file since 2024-09: its audits' number again, 0 in trial files. */
  round: string | null;
  /** The hour of the snapshot in UTC, `2026-05-06T16:00:00Z`; OKX's file names give it in UTC+8. */
  snapshotHour: string | null;
  /** Slots for tokens in every account of the report. */
  tokens: number | null;
  /** Statements that contradict each other, a whole sentence each. */
  conflicts: readonly string[];
};

/** Where exchanges write the number of a report: user files, public files, summaries. */
const AUDIT_PLACES: readonly (readonly JsonPathPart[])[] = [
  ['auditId'],
  ['audit_id'],
  ['self', 'auditId'],
  ['self', 'proofId'],
  ['audit', 'id'],
  ['auditRootInfo', 'auditId'],
  ['snapshotId'],
];
const MOST_NODES = 64;

/**
 * Reads what a document of any known kind says about its report, and what the file's name says where
 * the document is silent. Of two statements inside the file the first is taken and both are told.
 */
export function statedReport(document: JsonNode | null, fileName?: string): StatedReport {
  const named = statedByName(fileName ?? '');
  const inside = document ? auditIdsIn(document) : [];
  const round = document ? roundIn(document) : null;
  const all = [...new Set([...inside, ...(round ? [round] : [])])];
  const auditId = all[0] ?? null;
  const hour = document ? hourIn(document) : null;
  const conflicts: string[] = [];
  if (all.length > 1) {
    const list = all.slice(0, 5).join(', ');
    conflicts.push(`The file names different reports in different places: ${list}.`);
  }
  if (auditId && named.auditId && named.auditId !== auditId) {
    conflicts.push(
      `The file’s name says report ${named.auditId}, the file itself says report ${auditId}.`,
    );
  }
  if (hour && named.snapshotHour && named.snapshotHour.slice(0, 13) !== hour.slice(0, 13)) {
    conflicts.push(
      `The file’s name says a snapshot of ${named.snapshotHour}, the file itself one of ${hour}.`,
    );
  }
  return {
    auditId: auditId ?? named.auditId,
    round,
    snapshotHour: hour ?? named.snapshotHour,
    tokens: document ? tokensIn(document) : null,
    conflicts,
  };
}

/** OKX: `por_506872725_proof_data.zip`, also as the archive or folder in which a file stands. */
const AUDIT_IN_NAME = /(?:^|[^0-9a-z])por_(\d{6,12})_proof_data(?![0-9a-z])/i;
/** OKX: `okx_por_2026050700_V4.csv.zip`, `por_csv_2026050700_V4.zip`, `okx_por_20221122.csv`. */
const HOUR_IN_NAME =
  /(?:^|[^0-9a-z])(?:okx_por|por_csv|okx_por_eth_staking)_(20\d{6})(\d{2})?(?!\d)/i;
const HOUR_MS = 3_600_000;
const OKX_UTC_OFFSET_HOURS = 8;

/** What a file's name, with the archive or folder it came from, says about its report. */
export function statedByName(name: string): Pick<StatedReport, 'auditId' | 'snapshotHour'> {
  const [, auditId = null] = AUDIT_IN_NAME.exec(name) ?? [];
  const [, day, hour] = HOUR_IN_NAME.exec(name) ?? [];
  return { auditId, snapshotHour: day && hour ? utcHour(day, hour) : null };
}

function utcHour(day: string, hour: string): string | null {
  const local = Date.parse(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T${hour}:00:00Z`);
  return Number.isNaN(local) ? null : isoHour(local - OKX_UTC_OFFSET_HOURS * HOUR_MS);
}

function isoHour(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** Every different number of a report in the document, the most authoritative place first. */
function auditIdsIn(document: JsonNode): string[] {
  const own = AUDIT_PLACES.map((place) => labelAt(document, place));
  const path = nodeAt(document, ['path']);
  const nodes = path?.kind === 'array' ? path.items.slice(0, MOST_NODES) : [];
  const onPath = nodes.map((node) => labelAt(node, ['auditId']));
  return [...new Set([...own, ...onPath].filter((id): id is string => id !== null))];
}

/** Files that OKX's tool makes for a trial have round 0. */
function roundIn(document: JsonNode): string | null {
  const round = labelAt(document, ['general', 'round_num']);
  return round === '0' ? null : round;
}

function hourIn(document: JsonNode): string | null {
  const time =
    labelAt(document, ['createTime']) ?? labelAt(document, ['auditRootInfo', 'createTime']);
  if (time === null || !/^1\d{12}$/.test(time)) return null;
  return isoHour(Number(time));
}

function tokensIn(document: JsonNode): number | null {
  const stated = labelAt(document, ['general', 'token_num']);
  if (stated && /^\d{1,5}$/.test(stated)) return Number(stated);
  const list = nodeAt(document, ['account', 'equity']) ?? nodeAt(document, ['config', 'coins']);
  return list?.kind === 'array' ? list.items.length : null;
}

/** A short text or whole number at a place; anything else states nothing. */
function labelAt(document: JsonNode, place: readonly JsonPathPart[]): string | null {
  const node = nodeAt(document, place);
  const text = node?.kind === 'string' ? node.value : node?.kind === 'number' ? node.text : '';
  return /^[\w.-]{1,40}$/.test(text) ? text : null;
}
