import { createHash } from 'node:crypto';
import { documentCode, type RecordDocument } from '../../src/domain/index.ts';
import type { Catalog, RecordBundle } from '../../src/plugin/index.ts';
import { recordBundle } from './record-bundle.ts';
import { sampleSource } from './sample-source.ts';
import type { SearchDossier, SearchPaper } from './search-papers.ts';

/** A record with the pages of its documents. */
export interface SearchRecord {
  readonly bundle: RecordBundle;
  readonly texts: readonly (readonly string[])[];
}

/** The record a run would have made of a generated dossier. */
export function searchRecord(dossier: SearchDossier): SearchRecord {
  const { code, owner, agency, procedureCode } = dossier;
  const { bundle } = recordBundle(1, {
    dossier: {
      ...{ code, procedureCode, ownerName: owner.name, ownerId: owner.id },
      handlingAgency: { code: null, name: agency },
      receivingAgency: { code: null, name: agency },
    },
    documents: dossier.papers.map((paper, index) => documentOf(code, index + 1, paper)),
  });
  return { bundle: hashedWith(bundle, dossier.papers), texts: dossier.papers.map(({ pages }) => pages) };
}

/** Ends a dossier as the pipeline does: record, index and state in one transaction. */
export async function finishSearchable(catalog: Catalog, { bundle, texts }: SearchRecord): Promise<string> {
  const { id } = await catalog.openDossier(sampleSource(bundle.record.dossier.code), 'so-hoa');
  const entry = { id, state: 'done' as const, bundle, held: [], problems: [], pageCount: 1, intents: [] };
  await catalog.finishDossier({ ...entry, texts });
  return id;
}

function documentOf(code: string, ordinal: number, paper: SearchPaper): Partial<RecordDocument> {
  const { paperKind, codeNumber, codeNotation, issuedDate, organName, subject, holder, pages } = paper;
  const official = codeNumber !== null;
  return {
    docCode: documentCode(code, ordinal),
    ...{ paperKind, codeNumber, codeNotation, issuedDate, organName, subject },
    code: official ? `${codeNumber}/${codeNotation}` : null,
    typeCode: paperKind === 'quyet-dinh' ? '02' : '32',
    typeName: paperKind === 'quyet-dinh' ? 'Quyết định' : null,
    paperHolder: { name: holder.name, id: holder.id, birthDate: holder.birthDate },
    signerName: null,
    numberOfPage: pages.length,
    pages: pages.map((_page, index) => ({
      number: ordinal * 10 + index,
      source: { file: 'scan.pdf', sha256: '0'.repeat(64), index },
      ...{ widthMm: 210, heightMm: 297, dpi: 300, rotation: 0 as const, skewDegrees: 0, marks: [] },
    })),
  };
}

/** Other texts make another record, as the files' hashes in it would. */
function hashedWith(bundle: RecordBundle, papers: readonly SearchPaper[]): RecordBundle {
  return { ...bundle, contentHash: createHash('sha256').update(JSON.stringify(papers)).digest('hex') };
}
