import {
  contradiction,
  documentCode,
  documentTypeByCode,
  type Procedure,
  paperKind,
  parseIdentityNumber,
  type RegisterFacts,
  type ReusedPaper,
  type Sex,
  type ValidityRule,
} from '../../domain/index.ts';
import type { CheckedDossier, DocumentSpan, ExtractedDocument, ExtractedValue } from '../../plugin/index.ts';
import { evidenceOf, sure } from './applicant.ts';
import { reusedDocuments, servedComponents } from './components.ts';
import { judgeDocuments, printedDay } from './judge-documents.ts';
import { fromCatalogue, type Ledger, type Sourced } from './ledger.ts';

interface Papers {
  readonly code: string;
  readonly facts: RegisterFacts;
  readonly spans: readonly DocumentSpan[];
  readonly extracted: readonly ExtractedDocument[];
  readonly procedure: Procedure | null;
  readonly reused: readonly ReusedPaper[];
  readonly rules: readonly ValidityRule[];
}

type CheckedDocument = CheckedDossier['documents'][number];

/**
 * The metadata of every document; doubtful values are held with all their candidates. Papers used again from elsewhere
 * stand behind the dossier's own.
 */
export function checkDocuments(papers: Papers, ledger: Ledger): CheckedDocument[] {
  const { code, spans, procedure, reused, rules } = papers;
  const kinds = papers.extracted.map(({ paperKind: kind }) => sure(kind)?.value ?? null);
  const components = servedComponents(procedure, { kinds, reused }, rules);
  const own = spans.flatMap((span, index) => {
    const found = papers.extracted[index];
    return found === undefined
      ? []
      : [checkDocument({ ...papers, span, index, found, component: components.received[index] ?? null }, ledger)];
  });
  const again = reusedDocuments({ code, first: own.length + 1, reused, components: components.reused }, ledger);
  return judgeDocuments([...own, ...again], papers.facts, rules, ledger);
}

interface OnePaper extends Papers {
  readonly span: DocumentSpan;
  readonly index: number;
  readonly found: ExtractedDocument;
  readonly component: string | null;
}

function checkDocument(paper: OnePaper, ledger: Ledger): CheckedDocument {
  const { code, span, index, found, component, procedure } = paper;
  const pointer = `/documents/${index}`;
  const take = (field: string, value: ExtractedValue) => takeRead(`${pointer}/${field}`, value, ledger);
  checkHolder(found, pointer, ledger);
  checkDay(paper, pointer, ledger);
  const kind = take('paperKind', found.paperKind);
  const type = documentTypeByCode(take('typeCode', found.typeCode) ?? '');
  const [codeNumber, codeNotation] = [take('codeNumber', found.codeNumber), take('codeNotation', found.codeNotation)];
  const { copyKind, validFrom, validUntil, ...fields } = found.fields;
  const [begins, ends] = [printedDay(validFrom), printedDay(validUntil)];
  return {
    docCode: documentCode(code, span.ordinal),
    typeCode: type?.code ?? null,
    typeName: type === null ? null : type.code === '32' ? (paperKind(kind ?? '')?.name ?? type.name) : type.name,
    paperKind: kind,
    component: ledger.take(`${pointer}/component`, fromCatalogue(component)),
    resultCode: ledger.take(`${pointer}/resultCode`, fromCatalogue(resultCodeOf(kind, component, procedure))),
    copyKind: copyKind === undefined ? null : take('copyKind', copyKind),
    paperHolder: {
      name: take('paperHolder/name', found.holderName),
      id: take('paperHolder/id', found.holderId),
      birthDate: take('paperHolder/birthDate', found.holderBirthDate),
    },
    codeNumber,
    codeNotation,
    code: codeNumber === null || codeNotation === null ? null : `${codeNumber}/${codeNotation}`,
    issuedDate: take('issuedDate', found.issuedDate),
    organName: take('organName', found.organName),
    subject: take('subject', found.subject),
    signerName: take('signerName', found.signerName),
    signerPosition: take('signerPosition', found.signerPosition),
    fields: Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, take(`fields/${key}`, value)])),
    validFrom: begins === null ? null : take('validFrom', begins),
    validUntil: ends === null ? null : take('validUntil', ends),
    reuse: { state: 0, fromNationalStore: false, replacedByResultCode: null },
    // Judged beside the other papers, see judgeDocuments.
    validity: 'unknown',
    numberOfPaper: null,
    language: 'vie',
  };
}

/** A value as read: believed, held because the extractor doubts it, or not there. */
function takeRead(pointer: string, value: ExtractedValue, ledger: Ledger): string | null {
  if (value.doubt === null) return ledger.take(pointer, sure(value));
  if (ledger.isHeld(pointer)) return null;
  return ledger.hold(pointer, value.doubt, candidatesOf(value));
}

function candidatesOf(value: ExtractedValue): Sourced<string>[] {
  return value.candidates.map(({ value: text, confidence }) => ({
    value: text,
    evidence: evidenceOf(value, confidence),
  }));
}

/** A personal number tells year of birth and sex: where the paper states otherwise, one of them was misread. */
function checkHolder(found: ExtractedDocument, pointer: string, ledger: Ledger): void {
  const [id, birthDate] = [sure(found.holderId), sure(found.holderBirthDate)];
  const number = id === null ? null : parseIdentityNumber(id.value);
  if (id === null || number === null || !number.ok) return;
  const reason = contradiction(number.value, { birthDate: birthDate?.value ?? null, sex: sexOf(found) });
  if (reason === null) return;
  ledger.hold(`${pointer}/paperHolder/id`, reason, [id]);
  if (reason === 'ID_BIRTH_YEAR' && birthDate !== null) {
    ledger.hold(`${pointer}/paperHolder/birthDate`, reason, [birthDate]);
  }
}

function sexOf({ fields }: ExtractedDocument): Sex | null {
  const word = sure(fields['sex'])?.value.toLowerCase();
  if (word === 'nam') return 'male';
  return word === 'nữ' ? 'female' : null;
}

/**
 * Papers that citizens hand in are older than the day they were received, the result is not; a day on the wrong side was misread.
 * Lists and letters that offices write while they work on the dossier may be of any day.
 */
function checkDay(paper: OnePaper, pointer: string, ledger: Ledger): void {
  const { found, facts, component, procedure } = paper;
  const day = sure(found.issuedDate);
  if (day === null || facts.receivedDate === null) return;
  const kind = sure(found.paperKind)?.value ?? '';
  const isResult = resultCodeOf(kind, component, procedure) !== null;
  const handedIn = component !== null && paperKind(kind)?.typeCode === '32' && kind !== 'danh-sach';
  const tooLate = handedIn && day.value > facts.receivedDate;
  const tooEarly = isResult && day.value < facts.receivedDate;
  if (tooLate || tooEarly) ledger.hold(`${pointer}/issuedDate`, 'DATE_ORDER', [day]);
}

function resultCodeOf(kind: string | null, component: string | null, procedure: Procedure | null): string | null {
  return procedure !== null && component === null && kind !== null && kind === procedure.resultPaperKind
    ? procedure.resultCode
    : null;
}
