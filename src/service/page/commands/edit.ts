import type { FieldView } from '../../review/api.ts';
import { allFields, isDoubtful, readText, shownText, withChange, withoutChange } from '../fields/changes.ts';
import { nextDoubtful } from '../fields/next-doubtful.ts';
import type { OpenDossier } from '../store/state.ts';
import type { Autosave } from './autosave.ts';
import { type Context, notify, patchOpen, writable } from './context.ts';

export interface EditCommands {
  /** A field got the focus: its page and place come in sight. */
  focusField(pointer: string): void;
  /** Puts the focus on a field. */
  goTo(pointer: string): void;
  type(pointer: string, text: string): void;
  /** The field is left: what cannot be read is shown as wrong now, not while it is typed. */
  leaveField(pointer: string): void;
  /** Accepts the focused field and goes to the next doubtful one. */
  accept(): void;
  /** Goes to the doubtful field before, accepting nothing. */
  previous(): void;
  choose(pointer: string, value: string | null): void;
  takeCandidate(number: number): void;
  takeOriginal(): void;
  takeAbsent(): void;
}

export function editCommands(context: Context, autosave: Autosave): EditCommands {
  const change = (open: OpenDossier, field: FieldView, value: string | null): void => {
    patchOpen(context, open.view.code, (now) => decided(now, field, value));
    if (context.store.get().open?.changes !== open.changes) autosave.touch();
  };
  const focusedField = (): { open: OpenDossier; field: FieldView } | null => {
    const open = writable(context);
    const field = open === null ? undefined : fieldAt(open, open.focused);
    return open === null || field === undefined ? null : { open, field };
  };
  const choose = (pointer: string, value: string | null): void => {
    const open = writable(context);
    const field = open === null ? undefined : fieldAt(open, pointer);
    if (open !== null && field !== undefined) change(open, field, value);
  };
  return {
    focusField: (pointer) => patchFocus(context, pointer, false),
    goTo: (pointer) => patchFocus(context, pointer, true),
    type(pointer, text) {
      const open = writable(context);
      const field = open === null ? undefined : fieldAt(open, pointer);
      if (open === null || field === undefined) return;
      patchOpen(context, open.view.code, (now) => typedInto(now, field, text));
      if (context.store.get().open?.changes !== open.changes) autosave.touch();
    },
    leaveField(pointer) {
      const { open } = context.store.get();
      const field = open === null ? undefined : fieldAt(open, pointer);
      if (open === null || field === undefined || readText(field, open.typed[pointer] ?? '') !== 'invalid') return;
      patchOpen(context, open.view.code, (now) => ({ ...now, invalid: new Set(now.invalid).add(pointer) }));
    },
    accept: () => acceptFocused(context, change, focusedField()),
    previous: () => move(context, -1),
    choose,
    takeCandidate(number) {
      const candidate = focusedField()?.field.held?.candidates[number - 1];
      const pointer = context.store.get().open?.focused;
      if (candidate !== undefined && pointer != null) choose(pointer, candidate.value);
    },
    takeOriginal() {
      const found = focusedField();
      if (found === null) return;
      if (found.field.original === null) notify(context, 'notice.noOriginal');
      else choose(found.field.pointer, found.field.original);
    },
    takeAbsent() {
      const found = focusedField();
      if (found !== null) choose(found.field.pointer, null);
    },
  };
}

function acceptFocused(
  context: Context,
  change: (open: OpenDossier, field: FieldView, value: string | null) => void,
  found: { open: OpenDossier; field: FieldView } | null,
): void {
  if (found === null) return;
  const { open, field } = found;
  const { pointer } = field;
  const read = readText(field, open.typed[pointer] ?? shownText(field, open.changes));
  if (read === 'invalid') {
    patchOpen(context, open.view.code, (now) => ({ ...now, invalid: new Set(now.invalid).add(pointer) }));
    notify(context, 'fields.badDate', {}, 'error');
  } else if (read === 'empty' && isDoubtful(field, open.changes)) {
    notify(context, 'notice.empty', {}, 'error');
  } else {
    if (read !== 'empty') change(open, field, read.value);
    move(context, 1);
  }
}

function move(context: Context, direction: 1 | -1): void {
  const { open } = context.store.get();
  if (open === null) return;
  const next = nextDoubtful(allFields(open.view), open.changes, open.focused, direction);
  if (next === null) notify(context, 'notice.noDoubt');
  else patchFocus(context, next, true);
}

function patchFocus(context: Context, pointer: string, ask: boolean): void {
  const { open } = context.store.get();
  const field = open === null ? undefined : fieldAt(open, pointer);
  if (open === null || field === undefined) return;
  const number = placeOf(field)?.page;
  const pageKey = open.view.pages.find((page) => page.number === number)?.key ?? open.pageKey;
  patchOpen(context, open.view.code, (now) => ({
    ...now,
    focused: pointer,
    pageKey: now.focused === pointer && !ask ? now.pageKey : pageKey,
    focusRequest: now.focusRequest + (ask ? 1 : 0),
  }));
}

/** Where a field's value stands; a held one where its likeliest suggestion does. */
export function placeOf(field: FieldView): { page: number; box: NonNullable<FieldView['box']> | null } | null {
  if (field.page !== null) return { page: field.page, box: field.box };
  const candidate = field.held?.candidates.find(({ page }) => page !== null);
  return candidate === undefined || candidate.page === null ? null : { page: candidate.page, box: candidate.box };
}

function decided(open: OpenDossier, field: FieldView, value: string | null): OpenDossier {
  const { pointer } = field;
  const { [pointer]: _gone, ...typed } = open.typed;
  const invalid = new Set([...open.invalid].filter((other) => other !== pointer));
  return { ...open, changes: withChange(open.changes, field, value), typed, invalid };
}

function typedInto(open: OpenDossier, field: FieldView, text: string): OpenDossier {
  const { pointer } = field;
  const read = readText(field, text);
  const kept = read === 'invalid' || (read === 'empty' && field.held !== null);
  const changes = kept
    ? withoutChange(open.changes, pointer)
    : withChange(open.changes, field, read === 'empty' ? null : read.value);
  const invalid = open.invalid.has(pointer)
    ? new Set([...open.invalid].filter((other) => other !== pointer))
    : open.invalid;
  return { ...open, changes, invalid, typed: { ...open.typed, [pointer]: text } };
}

export function fieldAt(open: OpenDossier, pointer: string | null): FieldView | undefined {
  return allFields(open.view).find((field) => field.pointer === pointer);
}
