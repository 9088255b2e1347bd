import { createHash } from 'node:crypto';
import type { RecordDocument } from '../../domain/index.ts';
import type { RecordBundle } from '../../plugin/index.ts';
import type { EdxmlMessage } from './edxml.ts';
import type { LgspSettings } from './settings.ts';

/** A message but for the bytes of its files. */
export interface EdxmlDraft {
  readonly message: Omit<EdxmlMessage, 'attachments'>;
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly sha256: string;
    readonly bytes: number;
  }[];
}

/**
 * One message for a dossier: its first paper to send is the document of the header, all of them are its files. One and
 * not several, because the axis cannot be asked which of several have arrived. Null where there is nothing to send.
 */
export function edxmlDraft(bundle: RecordBundle, settings: LgspSettings): EdxmlDraft | null {
  const documents = documentsToSend(bundle, settings);
  const [main] = documents;
  if (main === undefined) return null;
  const { constants, from, to, place } = settings;
  const { finishedDate } = bundle.record.dossier;
  const day = finishedDate ?? main.issuedDate;
  return {
    message: {
      from,
      to,
      documentId: main.docCode,
      codeNumber: main.codeNumber,
      codeNotation: main.codeNotation,
      place,
      promulgationDate: main.issuedDate,
      type: constants.type,
      typeDetail: main.typeCode,
      typeName: main.typeName,
      subject: oneLine(main.subject),
      content: null,
      signer: { fullName: main.signerName, position: oneLine(main.signerPosition), competence: null },
      other: {
        ...{ priority: constants.priority, sphere: null, typerNotation: null, promulgationAmount: null },
        ...{ pageAmount: String(main.numberOfPage), direction: null },
      },
      steeringType: constants.steeringType,
      businessDocType: constants.businessDocType,
      paper: constants.paper,
      // From the record, not from the clock: a repeated sending says the same.
      trace: [{ organId: from.id, at: day === null ? null : `${day}T00:00:00` }],
    },
    files: documents.flatMap((document) => {
      const file = fileOf(document);
      return file === null ? [] : [{ ...file, id: contentId(document.docCode, file.sha256) }];
    }),
  };
}

/** Names of what a receiver cannot do without, as the record calls them. */
export function lgspMissing(bundle: RecordBundle, settings: LgspSettings): string[] {
  const [main] = documentsToSend(bundle, settings);
  if (main === undefined) return ['documents'];
  const at = `documents.${bundle.record.documents.indexOf(main)}`;
  const names = ['codeNumber', 'codeNotation', 'issuedDate', 'subject', 'signerName'] as const;
  const empty = names.filter((name) => main[name] === null).map((name) => `${at}.${name}`);
  return [...empty, ...(edxmlDraft(bundle, settings)?.files.length === 0 ? [`${at}.files`] : [])];
}

function documentsToSend({ record }: RecordBundle, { documents, paperKinds }: LgspSettings): RecordDocument[] {
  return record.documents.filter(
    ({ resultCode, paperKind }) =>
      documents === 'all' || resultCode !== null || (paperKind !== null && paperKinds.includes(paperKind)),
  );
}

/** The paper itself; a searchable side copy stands after the original. */
function fileOf({ files }: RecordDocument): RecordDocument['files'][number] | null {
  return files.find(({ name }) => name.endsWith('.pdf') && !name.endsWith('.search.pdf')) ?? null;
}

/** The standard wants a UUID; this one is made from the content, so that a repeated sending is the same. */
function contentId(docCode: string, sha256: string): string {
  const hex = createHash('sha256').update(`${docCode}\n${sha256}`).digest('hex');
  // Version 8, variant 10 (RFC 9562).
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join('-');
}

/** Texts of a paper run over several lines; the header has one. */
function oneLine(text: string | null): string | null {
  return text === null ? null : text.replace(/\s+/g, ' ').trim() || null;
}
