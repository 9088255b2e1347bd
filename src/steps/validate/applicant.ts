import type { Evidence } from '../../domain/index.ts';
import type { ExtractedDocument, ExtractedValue } from '../../plugin/index.ts';
import type { Sourced } from './ledger.ts';

/** The person an application of the dossier speaks for: the first form that names its holder. */
export function applicationOf(extracted: readonly ExtractedDocument[]): ExtractedDocument | null {
  return (
    extracted.find(({ paperKind, holderName }) => FORMS.test(paperKind.value ?? '') && sure(holderName) !== null) ??
    null
  );
}

const FORMS = /^(to-khai|don)(-|$)/;

/** A value the extractor does not doubt. */
export function sure(value: ExtractedValue | undefined): Sourced<string> | null {
  if (value === undefined || value.value === null || value.doubt !== null) return null;
  return { value: value.value, evidence: evidenceOf(value) };
}

export function evidenceOf(value: ExtractedValue, confidence = value.confidence): Evidence {
  return { source: value.source, confidence, page: value.page, box: value.box === null ? null : [...value.box] };
}
