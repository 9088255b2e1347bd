import { fold, nameCase, type RegisterFacts, sameText } from '../../domain/index.ts';
import type { ExtractedDocument } from '../../plugin/index.ts';
import { applicationOf, sure } from './applicant.ts';
import { fromRegister, type Ledger } from './ledger.ts';

/**
 * The owner of the register against the person of the application. Only what must agree is compared: with the same number the names
 * have to be equal, with the same name the numbers. A parent who applies for a child is nobody's mistake.
 */
export function checkOwner(facts: RegisterFacts, extracted: readonly ExtractedDocument[], ledger: Ledger): void {
  const form = applicationOf(extracted);
  const [name, id] = [fromRegister(facts.ownerName), fromRegister(facts.ownerId)];
  const [formName, formId] = [sure(form?.holderName), sure(form?.holderId)];
  if (name === null || formName === null) return;
  const sameName = sameText(name.value, formName.value);
  const sameId = id !== null && formId !== null && id.value === formId.value;
  const almostSame = fold(nameCase(name.value)) === fold(nameCase(formName.value));
  if (!sameName && (sameId || almostSame)) ledger.hold('/dossier/ownerName', 'OWNER_DIFFERS', [name, formName]);
  if (!(sameName || almostSame) || sameId || id === null || formId === null) return;
  // A 9-digit CMND and a personal number may belong to one person: both stay true of him.
  if (id.value.length === formId.value.length) ledger.hold('/dossier/ownerId', 'OWNER_ID_DIFFERS', [id, formId]);
}
