import { parseProcedureCode } from '../identifiers/procedure-code.ts';
import type { DossierRecord, RecordDocument, RecordDossier } from '../record.ts';
import { fold } from '../vietnamese/fold.ts';
import { foldedWords } from './tokens.ts';

/** A page's text, with its number within the dossier (null where the text tells other pages than the record). */
export interface SearchablePage {
  readonly number: number | null;
  readonly text: string;
}

/** One document as it can be found, with all that is shown of a hit. */
export interface SearchableDocument {
  /** Place in the record, from 1. */
  readonly ordinal: number;
  readonly docCode: string;
  readonly typeCode: string | null;
  readonly paperKind: string | null;
  /** Number and notation, `12/QĐ-UBND`. */
  readonly code: string | null;
  readonly issuedDate: string | null;
  readonly agency: string | null;
  readonly subject: string | null;
  /** Values of the record, found like words of the paper: they were corrected where the text was misread. */
  readonly facts: string;
  readonly pages: readonly SearchablePage[];
  readonly filters: SearchFilters;
  /** Identity numbers of the people it tells about, for the log of looks. */
  readonly numbers: readonly string[];
}

/** What a hit can be narrowed down by; folded words, or tags (`year:2024`). */
export interface SearchFilters {
  readonly agencies: readonly string[];
  readonly people: readonly string[];
  readonly tags: readonly string[];
}

/** Every paper has it: what a query of exclusions alone starts from. */
export const ANY_PAPER = 'paper:any';

/** What the index has to know of a record; `texts` are the documents' pages, in the record's order. */
export function searchableDocuments(
  { dossier, documents }: DossierRecord,
  texts: readonly (readonly string[])[],
): SearchableDocument[] {
  return documents.map((document, index) => ({
    ordinal: index + 1,
    docCode: document.docCode,
    typeCode: document.typeCode,
    paperKind: document.paperKind,
    code: document.code,
    issuedDate: document.issuedDate,
    agency: document.organName,
    subject: document.subject,
    facts: factsOf(dossier, document),
    pages: pagesOf(document, texts[index] ?? []),
    filters: filtersOf(dossier, document),
    numbers: unique(present([document.paperHolder.id, dossier.ownerId])),
  }));
}

/** `year:2024`, `kind:quyet-dinh`: one token, whatever the value holds. */
export function searchTag(name: 'type' | 'kind' | 'year' | 'procedure', value: string): string {
  return `${name}:${fold(value)
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-+|-+$/g, '')}`;
}

/** Provinces hang their own parts on a procedure's code: the national part is what is compared. */
export function procedureTag(code: string): string {
  const parsed = parseProcedureCode(code);
  return searchTag('procedure', parsed.ok ? parsed.value.root : code);
}

/** Offices are written in full and in short; both find both. */
export function agencyWords(name: string): string {
  return ABBREVIATED.reduce((words, [long, short]) => words.replaceAll(long, short), ` ${foldedWords(name)} `).trim();
}

const ABBREVIATED = [
  [' uy ban nhan dan ', ' ubnd '],
  [' hoi dong nhan dan ', ' hdnd '],
  [' thanh pho ', ' tp '],
] as const;

function factsOf(dossier: RecordDossier, document: RecordDocument): string {
  const values = present([
    document.code,
    document.subject,
    document.organName,
    document.typeName,
    document.paperHolder.name,
    document.paperHolder.id,
    document.signerName,
    dossier.subject,
    dossier.ownerName,
    dossier.code,
  ]);
  return unique(values).join(' · ');
}

function pagesOf({ pages }: RecordDocument, texts: readonly string[]): SearchablePage[] {
  const same = pages.length === texts.length;
  return texts.map((text, index) => ({ number: same ? (pages[index]?.number ?? null) : null, text }));
}

function filtersOf(dossier: RecordDossier, document: RecordDocument): SearchFilters {
  const { receivingAgency, handlingAgency, ownerName, ownerId } = dossier;
  const { paperHolder, issuedDate, typeCode, typeName, paperKind } = document;
  const agencies = [receivingAgency.code, receivingAgency.name, handlingAgency.code, handlingAgency.name];
  const year = (issuedDate ?? dossier.receivedDate)?.slice(0, 4);
  const tags = [
    ANY_PAPER,
    ...present([typeCode, typeName]).map((type) => searchTag('type', type)),
    ...present([paperKind]).map((kind) => searchTag('kind', kind)),
    ...present([year]).map((given) => searchTag('year', given)),
    ...present([dossier.procedureCode]).map(procedureTag),
  ];
  return {
    agencies: unique(present([document.organName, ...agencies]).map(agencyWords)),
    people: unique(present([paperHolder.name, paperHolder.id, ownerName, ownerId]).map(foldedWords)),
    tags: unique(tags),
  };
}

function present(values: readonly (string | null | undefined)[]): string[] {
  return values.filter((value): value is string => value !== null && value !== undefined && value !== '');
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
