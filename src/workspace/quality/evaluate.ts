import {
  type AccuracyGroup,
  type AccuracyRow,
  accuracyBy,
  countOf,
  type DossierRecord,
  documentPages,
  type JudgedValue,
  pageKey,
  pointerOf,
} from '../../domain/index.ts';
import { EXTRACTED_PLACES, type ExtractedDocument, type ExtractedValue } from '../../plugin/index.ts';
import { openArtifacts } from '../review/load-dossier.ts';
import type { Room } from '../room.ts';

export interface EvaluationReport {
  /** ISO time from which on decisions count. */
  readonly since: string;
  readonly dossiers: number;
  /** Values people settled: mostly what the machine doubted or had wrong, so no picture of all values. */
  readonly review: Omit<AccuracyRow, 'group'>;
  /** Values of sampled documents that were found in order or corrected: a picture of what was not doubtful. */
  readonly sampling: Omit<AccuracyRow, 'group'>;
  readonly by: Readonly<Record<AccuracyGroup, readonly AccuracyRow[]>>;
}

const DAY_MS = 86_400_000;

/**
 * Holds what the machine reads now against what people settled, over the retention period: after settings were changed
 * and the dossiers run again it shows whether that helped. Nothing of the values themselves is in the report.
 */
export async function evaluate(room: Room): Promise<EvaluationReport> {
  const since = new Date(Date.now() - room.settings.evaluation.retentionDays * DAY_MS).toISOString();
  const inOrder = await documentsInOrder(room, since);
  const codes = [...new Set([...(await room.catalog.reviews.decidedSince(since)), ...inOrder.keys()])].sort();
  const scanners = scannersOf(room);
  const cases: JudgedValue[] = [];
  await room.withServices(1, async ({ engines }) => {
    const { madeBy } = await engines.get('filetype');
    for (const code of codes) {
      cases.push(...(await casesOf(room, code, { since, inOrder: inOrder.get(code) ?? new Map(), scanners, madeBy })));
    }
  });
  const of = (from: JudgedValue['from']) => countOf(cases.filter((one) => one.from === from));
  return {
    since,
    dossiers: codes.length,
    review: of('review'),
    sampling: of('sampling'),
    by: {
      field: accuracyBy(cases, 'field'),
      paperKind: accuracyBy(cases, 'paperKind'),
      month: accuracyBy(cases, 'month'),
      scanner: accuracyBy(cases, 'scanner'),
    },
  };
}

/** Sampled documents without a defect: dossier → document code → when somebody looked. */
async function documentsInOrder({ catalog }: Room, since: string): Promise<Map<string, Map<string, string>>> {
  const found = new Map<string, Map<string, string>>();
  for (const { id } of await catalog.quality.listSamplings()) {
    for (const { dossierCode, docCode, defects, at } of await catalog.quality.sampledItems(id)) {
      if (defects === null || defects.length > 0 || at === null || at < since) continue;
      const own = found.get(dossierCode) ?? new Map<string, string>();
      found.set(dossierCode, own.set(docCode, at));
    }
  }
  return found;
}

interface Look {
  readonly since: string;
  readonly inOrder: ReadonlyMap<string, string>;
  readonly scanners: (sha256: string, madeBy: MadeBy) => Promise<string>;
  readonly madeBy: MadeBy;
}

type MadeBy = (path: string) => Promise<string | null>;

async function casesOf({ catalog }: Room, code: string, look: Look): Promise<JudgedValue[]> {
  const record = (await catalog.getRecord(code))?.bundle.record;
  if (record === undefined) return [];
  const pages = documentPages(record);
  const entries = await catalog.reviews.entries(code);
  const artifacts = await openArtifacts(catalog, code);
  const cases: JudgedValue[] = [];
  for (const [index, document] of record.documents.entries()) {
    const read = await artifacts.get<ExtractedDocument>('document.fields', `document:${index + 1}`);
    if (read === null) continue;
    const [page] = document.pages;
    const scanner = page === undefined ? '-' : await look.scanners(page.source.sha256, look.madeBy);
    const about = { paperKind: document.paperKind ?? '-', scanner };
    const decided = new Set<string>();
    for (const { action, at, undone } of [...entries].reverse()) {
      if (undone || action.kind !== 'value' || action.document === null || at < look.since) continue;
      const isOurs = page !== undefined && action.document === firstKey(document);
      // The last decision on a value stands.
      if (!isOurs || pointerOf(action, pages) === null || decided.has(action.field)) continue;
      decided.add(action.field);
      const machine = machineValue(read, action.field);
      if (machine === null) continue;
      cases.push({
        ...about,
        from: 'review',
        field: action.field,
        month: at.slice(0, 7),
        ...machine,
        person: action.value,
      });
    }
    const seenAt = look.inOrder.get(document.docCode);
    if (seenAt !== undefined)
      cases.push(...inOrderCases(document, read, { ...about, month: seenAt.slice(0, 7) }, decided));
  }
  return cases;
}

function firstKey({ pages }: DossierRecord['documents'][number]): string | null {
  const [first] = [...pages].sort((a, b) => a.number - b.number);
  return first === undefined ? null : pageKey(first.source);
}

/** What a person found in order: every value the record has of the document is what the paper says. */
function inOrderCases(
  document: DossierRecord['documents'][number],
  read: ExtractedDocument,
  about: Pick<JudgedValue, 'paperKind' | 'scanner' | 'month'>,
  decided: ReadonlySet<string>,
): JudgedValue[] {
  return [...Object.keys(EXTRACTED_PLACES), ...Object.keys(document.fields).map((key) => `/fields/${key}`)].flatMap(
    (field) => {
      const machine = machineValue(read, field);
      const person = recordValue(document, field);
      if (decided.has(field) || machine === null || person === null) return [];
      return [{ ...about, from: 'sampling' as const, field, ...machine, person }];
    },
  );
}

function machineValue(read: ExtractedDocument, field: string): Pick<JudgedValue, 'machine' | 'held'> | null {
  const name = EXTRACTED_PLACES[field];
  const key = field.match(/^\/fields\/(.+)$/)?.[1];
  const value = (name === undefined ? read.fields[key ?? ''] : read[name]) as ExtractedValue | undefined;
  return value === undefined ? null : { machine: value.value, held: value.doubt !== null };
}

function recordValue(document: DossierRecord['documents'][number], field: string): string | null {
  const value = field
    .split('/')
    .slice(1)
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name], document);
  return typeof value === 'string' ? value : null;
}

/** Each file is looked at once. */
function scannersOf({ blobs }: Room): Look['scanners'] {
  const known = new Map<string, string>();
  return async (sha256, madeBy) => {
    const name = known.get(sha256) ?? (await blobs.path(sha256).then(madeBy)) ?? '-';
    known.set(sha256, name);
    return name;
  };
}
