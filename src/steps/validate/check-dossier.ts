import {
  findProcedure,
  type HeldValue,
  type Procedure,
  parseProcedureCode,
  type RegisterFacts,
  type ReusedPaper,
  VALIDITY_RULES,
  withOwnRules,
} from '../../domain/index.ts';
import type { CheckedDossier, DocumentSpan, DossierSource, ExtractedDocument } from '../../plugin/index.ts';
import { checkArchive, type Scanned } from './check-archive.ts';
import { checkDocuments } from './check-documents.ts';
import { checkOwner } from './check-owner.ts';
import { fillDossier } from './fill-dossier.ts';
import { fromRegister, Ledger } from './ledger.ts';
import type { ValidateSettings } from './settings.ts';

export interface CheckInput {
  readonly source: Pick<DossierSource, 'code' | 'row'>;
  readonly facts: RegisterFacts;
  readonly spans: readonly DocumentSpan[];
  readonly extracted: readonly ExtractedDocument[];
  readonly scanned: Scanned;
  readonly heldBefore: readonly HeldValue[];
  /** Papers somebody decided to use instead of asking for them. */
  readonly reused?: readonly ReusedPaper[];
}

/** Everything that is known of a dossier, each value from its best source, contradictions held. */
export function checkDossier(input: CheckInput, settings: ValidateSettings): CheckedDossier {
  const { source, facts, spans, extracted, reused = [] } = input;
  const ledger = new Ledger(input.heldBefore);
  const procedure = knownProcedure(facts, settings, ledger);
  checkDates(facts, ledger);
  checkOwner(facts, extracted, ledger);
  const rules = withOwnRules(VALIDITY_RULES, settings.validity);
  const documents = checkDocuments({ code: source.code, facts, spans, extracted, procedure, reused, rules }, ledger);
  const archive = checkArchive(facts, input.scanned, ledger);
  const dossier = fillDossier({ source, facts, extracted, procedure, settings }, ledger);
  return { dossier, archive, documents, held: ledger.held, evidence: ledger.evidence };
}

/** The procedure of the register's code as it stood on the day of reception; compared by root, as provinces append parts. */
function knownProcedure(facts: RegisterFacts, { procedures }: ValidateSettings, ledger: Ledger): Procedure | null {
  if (facts.procedureCode === null) return null;
  const code = parseProcedureCode(facts.procedureCode);
  const procedure = code.ok ? findProcedure(procedures, code.value.root, facts.receivedDate) : null;
  if (procedure === null) {
    const candidate = fromRegister(facts.procedureCode);
    ledger.hold('/dossier/procedureCode', 'PROCEDURE_UNKNOWN', candidate === null ? [] : [candidate]);
  }
  return procedure;
}

/** Handed in, received, due, returned: each not before the one before. The later one of a wrong pair is held. */
function checkDates(facts: RegisterFacts, ledger: Ledger): void {
  const pairs = [
    ['submittedDate', 'receivedDate'],
    ['receivedDate', 'dueDate'],
    ['receivedDate', 'finishedDate'],
    ['receivedDate', 'returnedDate'],
    ['finishedDate', 'returnedDate'],
  ] as const;
  for (const [earlier, later] of pairs) {
    const [first, second] = [facts[earlier], facts[later]];
    if (first === null || second === null || first <= second || ledger.isHeld(`/dossier/${later}`)) continue;
    const candidate = fromRegister(second);
    ledger.hold(`/dossier/${later}`, 'DATE_ORDER', candidate === null ? [] : [candidate]);
  }
}
