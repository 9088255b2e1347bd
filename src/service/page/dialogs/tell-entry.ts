import type { ReviewAction } from '../../../domain/index.ts';
import type { DossierView, SessionView } from '../../review/api.ts';
import { allFields, showValue } from '../fields/changes.ts';
import { type Say, sayOr } from '../words/index.ts';

/** One decision in words. */
export function tellEntry(
  action: ReviewAction,
  was: string | null,
  view: Pick<DossierView, 'groups' | 'documents' | 'pages'>,
  say: Say,
  steps: SessionView['steps'],
): string {
  switch (action.kind) {
    case 'value': {
      const field = fieldOf(action, view);
      const shown = (value: string | null) =>
        value === null ? say('fields.none') : showValue({ kind: field?.kind ?? 'text' }, value);
      return say('history.value', { field: field?.label ?? action.field, was: shown(was), value: shown(action.value) });
    }
    case 'words':
      return say('history.words', { value: action.text });
    case 'rotate':
      return say('history.rotate', { degrees: action.rotation });
    case 'mark':
      return say(action.set ? 'history.markSet' : 'history.markUnset', {
        mark: sayOr(say, `mark.${action.mark}`, action.mark),
      });
    case 'begins':
      return say(action.set ? 'history.split' : 'history.join');
    case 'order':
      return say('history.order');
    case 'reject':
      return say('history.reject', {
        step: steps.find(({ step }) => step === action.step)?.label ?? action.step,
        reason: [say(`reject.${action.reason}`), action.note].filter((part) => part !== '').join(': '),
      });
  }
}

function fieldOf(
  { document, field }: Extract<ReviewAction, { kind: 'value' }>,
  { groups, documents, pages }: Pick<DossierView, 'groups' | 'documents' | 'pages'>,
) {
  const number = pages.find(({ key }) => key === document)?.number;
  const index = documents.find((one) => one.pages[0] === number)?.index;
  const pointer = document === null ? `/dossier${field}` : `/documents/${index}${field}`;
  return allFields({ groups }).find((one) => one.pointer === pointer);
}
