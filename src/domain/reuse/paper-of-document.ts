import type { RecordDocument, RecordDossier } from '../record.ts';
import type { PaperHolder } from '../validity/index.ts';
import type { HeldPaper } from './held-paper.ts';

/** A document of one of our own records as a paper that can be looked up. */
export function paperOfDocument(dossier: RecordDossier, document: RecordDocument, version: number): HeldPaper {
  const { docCode, fields, files } = document;
  const pdf = files.find(({ name }) => name.endsWith('.pdf') && !name.endsWith('.search.pdf'));
  return {
    ref: docCode,
    store: OWN_STORE,
    alsoIn: [],
    national: false,
    kind: document.paperKind,
    holders: holdersOf(document),
    code: document.code,
    issuedDate: document.issuedDate,
    validFrom: document.validFrom,
    validUntil: document.validUntil,
    subject: document.subject,
    copyKind: document.copyKind,
    fields,
    title: document.typeName,
    typeCode: document.typeCode,
    issuer: document.organName,
    component: document.component,
    resultCode: document.resultCode,
    dossierCode: dossier.code,
    docCode,
    version,
    pageCount: document.numberOfPage,
    signedCopy: document.signedCopy,
    file: pdf === undefined ? null : { name: pdf.name, sha256: pdf.sha256, bytes: pdf.bytes, locator: null },
  };
}

export const OWN_STORE = 'own';

/** Everybody a paper concerns; those it says nothing of are left out. */
export function holdersOf({ paperHolder, fields }: Pick<RecordDocument, 'paperHolder' | 'fields'>): PaperHolder[] {
  const named = (prefix: string): PaperHolder => ({
    name: fields[`${prefix}Name`] ?? null,
    id: fields[`${prefix}Id`] ?? null,
    birthDate: fields[`${prefix}BirthDate`] ?? null,
    formerId: null,
  });
  const first: PaperHolder = { ...paperHolder, formerId: fields['formerId'] ?? null };
  return [first, ...['husband', 'wife', 'secondHolder'].map(named)].filter(
    ({ name, id, birthDate }) => name !== null || id !== null || birthDate !== null,
  );
}

/**
 * What a paper is to the procedure of its dossier; `extra`: a citizen's paper nobody may ask for, where the procedure's
 * components are known.
 */
export type PaperRole = 'component' | 'result' | 'extra' | 'other';

export function roleOf(
  { component, resultCode, typeCode, paperKind, reuse }: Omit<RecordDocument, 'files' | 'pages'>,
  hasComponents: boolean,
): PaperRole {
  if (reuse.state > 0) return 'other';
  if (resultCode !== null) return 'result';
  if (component !== null) return 'component';
  // Documents of offices (TT 05/2025: 01–31) are written while the dossier is worked on; lists and annexes belong to others.
  const isCitizens = typeCode === '32' && paperKind !== null && !NO_PAPER_OF_ITS_OWN.includes(paperKind);
  return hasComponents && isCitizens ? 'extra' : 'other';
}

const NO_PAPER_OF_ITS_OWN = ['danh-sach', 'phu-luc', 'khac'];
