import { contentHash, type PageGeometry, pageKey } from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import type { Catalog, CheckedDossier, DossierMarks, DossierRow, PageRef, ResultTrace } from '../../plugin/index.ts';
import { pageMarks } from '../../plugin/index.ts';
import { decidedPointers } from './decided.ts';
import type { ReviewedDossier, ReviewedPage } from './desk.ts';

/** The row of a dossier that may be shown. Errors: DOSSIER_UNKNOWN. */
export async function shownRow(catalog: Catalog, code: string): Promise<DossierRow> {
  const [row] = await catalog.listDossiers({ codes: [code] });
  const isSecret = row?.problems.some((problem) => problem.code === 'SECRET_STAMP') ?? false;
  return row === undefined || isSecret ? fail('DOSSIER_UNKNOWN', { where: { dossier: code } }) : row;
}

/** Everything the review page shows of a dossier. Errors: DOSSIER_UNKNOWN. */
export async function loadDossier(catalog: Catalog, code: string): Promise<ReviewedDossier> {
  const row = await shownRow(catalog, code);
  const [kept, entries, draft, source, artifacts] = await Promise.all([
    catalog.getRecord(code),
    catalog.reviews.entries(code),
    catalog.reviews.draft(code),
    catalog.getSource(code),
    openArtifacts(catalog, code),
  ]);
  const record = kept?.bundle.record ?? null;
  const pages = await loadPages(artifacts, record);
  const checked = await artifacts.get<CheckedDossier>('checked', 'dossier');
  const decided = record === null ? new Set<string>() : decidedPointers(entries, record);
  return {
    ...{ code, row, record, entries, draft, pages },
    held: source?.held ?? [],
    objections: (checked?.held ?? []).filter(({ pointer }) => decided.has(pointer)),
  };
}

/** The kept results a record was made from, by artifact and subject. */
export interface Artifacts {
  get<T>(name: string, subject: string): Promise<T | null>;
  /** For all pages, by page number. */
  ofPages<T>(name: string): Promise<Map<number, T>>;
}

/** By the record's trace; a dossier that was stopped before it had a record shows what was made of it last. */
export async function openArtifacts(catalog: Catalog, code: string): Promise<Artifacts> {
  const trace = (await catalog.reviews.trace(code)) ?? (await newestResults(catalog, code));
  return {
    async get<T>(name: string, subject: string) {
      const key = trace[`${name} ${subject}`];
      const result = key === undefined ? null : await catalog.getResult(key);
      return (result?.artifacts[name]?.value ?? null) as T | null;
    },
    async ofPages<T>(name: string) {
      const prefix = `${name} page:`;
      const keys = Object.entries(trace).filter(([of]) => of.startsWith(prefix));
      const results = await catalog.getResults(keys.map(([, key]) => key));
      return new Map(
        keys.flatMap(([of, key]) => {
          const artifact = results.get(key)?.artifacts[name];
          return artifact === undefined ? [] : [[Number(of.slice(prefix.length)), artifact.value as T]];
        }),
      );
    },
  };
}

async function newestResults(catalog: Catalog, code: string): Promise<ResultTrace> {
  const results = (await catalog.getDossier(code))?.results ?? [];
  return Object.fromEntries(
    results.flatMap(({ key, subject, artifacts }) => Object.keys(artifacts).map((name) => [`${name} ${subject}`, key])),
  );
}

export async function loadPages(artifacts: Artifacts, record: ReviewedDossier['record']): Promise<ReviewedPage[]> {
  const refs = (await artifacts.get<readonly PageRef[]>('pages', 'dossier')) ?? [];
  const geometries = await artifacts.ofPages<PageGeometry>('page.geometry');
  const ofDossier = (await artifacts.get<readonly DossierMarks[]>('marks', 'dossier')) ?? [];
  const recorded = new Map(
    (record?.documents ?? []).flatMap((document, index) =>
      document.pages.map((page) => [page.number, { marks: page.marks, index }] as const),
    ),
  );
  return refs.flatMap((ref) => {
    const geometry = geometries.get(ref.number);
    if (geometry === undefined) return [];
    const inRecord = recorded.get(ref.number);
    const { sha256 } = ref.file;
    return [
      {
        number: ref.number,
        key: pageKey({ sha256, index: ref.index }),
        ref,
        geometry,
        marks: inRecord?.marks ?? pageMarks(ref, geometry, ofDossier),
        document: inRecord?.index ?? null,
        imageVersion: contentHash([sha256, ref.index, geometry.rotation]).slice(0, 16),
      },
    ];
  });
}
