import {
  holdersOf,
  judgeValidity,
  type PaperFacts,
  parseDate,
  type RegisterFacts,
  ruleFor,
  type ValidityRule,
} from '../../domain/index.ts';
import type { CheckedDossier, ExtractedValue } from '../../plugin/index.ts';
import { computed, type Ledger } from './ledger.ts';

type CheckedDocument = CheckedDossier['documents'][number];

/**
 * Fills in each paper's validity on the day it was used: the day the dossier was received, for its result the day of
 * issue. Looked up later, it is judged anew for the day asked, beside all that is held by then.
 */
export function judgeDocuments(
  documents: readonly CheckedDocument[],
  facts: Pick<RegisterFacts, 'receivedDate'>,
  rules: readonly ValidityRule[],
  ledger: Ledger,
): CheckedDocument[] {
  const papers = documents.map(factsOf);
  return documents.map((document, index) => {
    const paper = papers[index];
    const day = document.resultCode === null ? facts.receivedDate : document.issuedDate;
    if (paper === undefined || document.reuse.state > 0) return document;
    const others = papers.filter((other) => sameHolder(paper, other));
    // Without a day only what has no term at all can be told.
    const verdict = judgeValidity(paper, { day: day ?? NO_DAY, rules, others });
    const isKnown = day !== null || (verdict.term === 'indefinite' && ruleFor(rules, paper.kind, null) !== null);
    const validity = isKnown ? verdict.state : 'unknown';
    if (validity !== 'unknown') ledger.take(`/documents/${index}/validity`, computed(validity));
    return { ...document, validity };
  });
}

/** A day printed as the begin or end of a term; words such as "không thời hạn" are told by the field `term`. */
export function printedDay(value: ExtractedValue | undefined): ExtractedValue | null {
  if (value === undefined) return null;
  if (value.doubt !== null) return value;
  return value.value !== null && parseDate(value.value).ok ? value : null;
}

/** Later than any paper: terms that end have ended. */
const NO_DAY = '9999-12-31';

function factsOf(document: CheckedDocument): PaperFacts {
  const { docCode, paperKind, code, issuedDate, validFrom, validUntil, subject, copyKind, fields } = document;
  const holders = holdersOf(document);
  return { ref: docCode, kind: paperKind, holders, code, issuedDate, validFrom, validUntil, subject, copyKind, fields };
}

/** Within one dossier a number is proof enough; papers without one stand alone. */
function sameHolder(a: PaperFacts, b: PaperFacts): boolean {
  const [first, second] = [a.holders[0], b.holders[0]];
  if (first === undefined || second === undefined || first.id === null || first.id !== second.id) return false;
  return first.birthDate === null || second.birthDate === null || first.birthDate === second.birthDate;
}
