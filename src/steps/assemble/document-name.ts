import { documentTypeByCode } from '../../domain/index.ts';
import type { DocumentSpan, ExtractedDocument } from '../../plugin/index.ts';

export interface DocumentName {
  /** Base of the file names: `01-quyet-dinh`. */
  readonly stem: string;
  /** Code inside the files: dossier code, point, seven digits. Names of people never stand in a file's metadata. */
  readonly code: string;
}

const UNKNOWN_KIND = 'khac';

export function documentName(
  { ordinal }: Pick<DocumentSpan, 'ordinal'>,
  fields: Pick<ExtractedDocument, 'paperKind' | 'typeCode'>,
  dossier: string,
): DocumentName {
  return {
    stem: `${String(ordinal).padStart(2, '0')}-${kindOf(fields)}`,
    code: `${dossier}.${String(ordinal).padStart(7, '0')}`,
  };
}

/** Only what cannot harm in a file name passes, whoever wrote the step before. */
function kindOf({ paperKind, typeCode }: Pick<ExtractedDocument, 'paperKind' | 'typeCode'>): string {
  const kind = paperKind.value ?? documentTypeByCode(typeCode.value ?? '')?.kind ?? UNKNOWN_KIND;
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(kind) ? kind : UNKNOWN_KIND;
}
