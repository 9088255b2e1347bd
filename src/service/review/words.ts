import { documentTypeByCode, paperField, paperKind, reviewField } from '../../domain/index.ts';
import { isMessageKey, type Language, translate, translateOr } from '../../messages/index.ts';

/** Why a value waits, in words; the code itself for a reason of a plugin. */
export function reasonWords(reason: string, language: Language): string {
  return translateOr(language, `held.${reason}`, reason);
}

/** The name of the field at a pointer into the record; null for what is no field. */
export function fieldLabel(pointer: string, language: Language): string | null {
  const inDocument = pointer.match(/^\/documents\/\d+(\/.+)$/)?.[1];
  const path = inDocument ?? pointer.replace(/^\/dossier(?=\/)/, '');
  if (reviewField(inDocument === undefined ? 'dossier' : 'document', path) === null) return null;
  const key = `review.field${path.replaceAll('/', '.')}`;
  if (isMessageKey(key)) return translate(language, key);
  const name = path.replace(/^\/fields\//, '');
  // A key that a plugin brought says well enough what it is.
  return paperField(name)?.[language] ?? name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

/** The name of an entry of a closed list. */
export function choiceLabel(path: string, value: string, language: Language): string {
  if (path === '/paperKind') return paperKind(value)?.name ?? value;
  if (path === '/typeCode') return documentTypeByCode(value)?.name ?? value;
  return translateOr(language, `review.choice${path.replaceAll('/', '.')}.${value}`, value);
}
