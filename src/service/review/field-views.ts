import {
  ARCHIVE_FIELDS,
  DOCUMENT_FIELDS,
  DOSSIER_FIELDS,
  type DossierRecord,
  type HeldValue,
  paperFieldKeys,
  type ReviewField,
  reviewField,
} from '../../domain/index.ts';
import { type Language, translate } from '../../messages/index.ts';
import { originalAt, type ReviewedDossier, valueAt } from '../../workspace/index.ts';
import type { DossierView, FieldView } from './api.ts';
import { documentTitle } from './dossier-title.ts';
import { choiceLabel, fieldLabel, reasonWords } from './words.ts';

type Group = DossierView['groups'][number];

/** Every value a person may set, the dossier's first, then those of each document. */
export function fieldGroups(dossier: ReviewedDossier, language: Language): Group[] {
  const { record } = dossier;
  if (record === null) return [];
  const view = (prefix: string) => (field: ReviewField) =>
    fieldView(dossier, `${prefix}${field.path}`, field, language);
  const own = [
    ...DOSSIER_FIELDS.map(view('/dossier')),
    ...(record.archive === null ? [] : ARCHIVE_FIELDS.map(view(''))),
  ];
  const documents = record.documents.map((document, index) => ({
    id: `document:${index}`,
    title: translate(language, 'review.group.document', {
      number: index + 1,
      name: documentTitle(document, language),
    }),
    fields: documentFields(dossier, document, index).map(view(`/documents/${index}`)),
  }));
  return [{ id: 'dossier', title: translate(language, 'review.group.dossier'), fields: own }, ...documents];
}

/** Values of the kind of paper stand behind its holder, in the order in which its form asks for them. */
function documentFields(
  { held }: ReviewedDossier,
  { fields, paperKind: kind }: DossierRecord['documents'][number],
  index: number,
): ReviewField[] {
  const prefix = `/documents/${index}`;
  const waiting = held
    .filter(({ pointer }) => pointer.startsWith(`${prefix}/fields/`))
    .map(({ pointer }) => pointer.slice(prefix.length));
  const keys = [...paperFieldKeys(kind ?? ''), ...Object.keys(fields)].filter((key) => key !== 'copyKind');
  const paths = new Set([...keys.map((key) => `/fields/${key}`), ...waiting]);
  const own = [...paths].map((path) => reviewField('document', path)).filter((field) => field !== null);
  const behind = DOCUMENT_FIELDS.findIndex(({ path }) => path === '/signerName');
  return [...DOCUMENT_FIELDS.slice(0, behind), ...own, ...DOCUMENT_FIELDS.slice(behind)];
}

function fieldView(dossier: ReviewedDossier, pointer: string, field: ReviewField, language: Language): FieldView {
  const waits = dossier.held.find((value) => value.pointer === pointer);
  const evidence = dossier.record?.evidence[pointer] ?? waits?.candidates[0]?.evidence ?? null;
  const value = waits === undefined ? valueAt(dossier, pointer) : null;
  return {
    pointer,
    label: fieldLabel(pointer, language) ?? pointer,
    kind: field.kind,
    choices: choicesOf(field, value, language),
    value,
    original: originalAt(dossier, pointer),
    held: waits === undefined ? null : heldView(waits, language),
    page: evidence?.page ?? null,
    box: evidence?.box ?? null,
    confidence: evidence?.confidence ?? null,
    source: evidence?.source ?? null,
    reviewed: dossier.record?.evidence[pointer]?.source === 'review',
  };
}

/** A plugin may have given a value that is in no list of ours: it stays one that can be chosen. */
function choicesOf({ choices, path }: ReviewField, value: string | null, language: Language): FieldView['choices'] {
  if (choices === null) return null;
  const all = value === null || choices.includes(value) ? choices : [value, ...choices];
  return all.map((choice) => ({ value: choice, label: choiceLabel(path, choice, language) }));
}

function heldView({ reason, candidates }: HeldValue, language: Language): FieldView['held'] {
  return {
    reason,
    words: reasonWords(reason, language),
    candidates: candidates.map(({ value, evidence }) => ({ value, ...evidence })),
  };
}
