import type { RegisterFacts, Rotation } from '../../domain/index.ts';
import {
  type HeldValue,
  type PageGeometry,
  type PageKey,
  type PageText,
  pageKey,
  type ReviewEntry,
} from '../../domain/index.ts';
import type { CheckedDossier, DocumentSpan, DossierMarks, ExtractedDocument, PageRef } from '../../plugin/index.ts';
import { type Item, valueItem } from '../shelf.ts';
import type { Subject } from '../subject.ts';
import { type DecidedMarks, decidedMarks, markedDossier, markedGeometry, toldPage } from './marks.ts';
import { reviewedText } from './page-text.ts';
import { arrangedSpans, movedHeld } from './spans.ts';
import { decidedValues, reviewedChecked, reviewedFacts, reviewedFields } from './values.ts';
import { wordsFor } from './words.ts';

/** What people decided about one dossier, laid over what its steps make. */
export interface ReviewOverlay {
  /**
   * An artifact on its way to later steps. Kept results stay as the machine made them; only what depends on a decision is
   * made again, and taking a decision back brings the earlier results back.
   */
  adjust(name: string, subject: Subject, item: Item): Item;
  /** What still waits: values that a person set do not. */
  waiting(held: readonly HeldValue[]): HeldValue[];
  /** Held by the step that cut documents, at the documents as they are now. */
  moved(held: readonly HeldValue[]): HeldValue[];
}

/** `undone`: marks taken back by `sohoa undo`, by page number. */
export function reviewOverlay(
  entries: readonly ReviewEntry[],
  undone: readonly { readonly page: number; readonly mark: string }[],
): ReviewOverlay {
  const keys = new Map<number, PageKey>();
  const marks = new Map<number, DecidedMarks>();
  let before: readonly DocumentSpan[] = [];
  let after: readonly DocumentSpan[] = [];
  const marksOf = (page: number): DecidedMarks => marks.get(page) ?? NO_MARKS;
  const values = () =>
    decidedValues(
      entries,
      after.map(({ pages }) => keysOf(pages)),
    );
  const keysOf = (pages: readonly number[]) => pages.toSorted((a, b) => a - b).flatMap((page) => keys.get(page) ?? []);

  function seePages(pages: readonly PageRef[]): void {
    for (const { number, file, index } of pages) {
      const key = pageKey({ sha256: file.sha256, index });
      keys.set(number, key);
      const taken = undone.filter(({ page }) => page === number).map(({ mark }) => mark);
      const decided = decidedMarks(key, entries, taken);
      if (decided.set.length + decided.taken.length > 0) marks.set(number, decided);
    }
  }

  const told = (page: PageRef, forReading: boolean): PageRef =>
    turned(
      toldPage(page, marksOf(page.number), forReading),
      rotationOf(pageKey({ ...page.file, index: page.index }), entries),
    );

  const changes: Readonly<Record<string, (value: never, subject: Subject) => unknown>> = {
    pages(pages: readonly PageRef[]) {
      seePages(pages);
      return pages.map((page) => told(page, false));
    },
    page: (page: PageRef) => told(page, true),
    'page.geometry': (geometry: PageGeometry, subject) => markedGeometry(geometry, marksOf(numberOf(subject))),
    'page.text'(text: PageText, subject) {
      const number = numberOf(subject);
      return reviewedText(text, keys.get(number) ?? '', entries, marksOf(number));
    },
    marks: (given: readonly DossierMarks[]) => markedDossier(given, marks),
    documents(spans: readonly DocumentSpan[]) {
      before = spans;
      after = arrangedSpans(spans, (page) => keys.get(page), entries);
      return after;
    },
    'document.fields': (read: ExtractedDocument, subject) =>
      reviewedFields(
        read,
        values().filter(({ document }) => document === numberOf(subject) - 1),
      ),
    'register.facts': (facts: RegisterFacts) => reviewedFacts(facts, values()),
    checked: (checked: CheckedDossier) => reviewedChecked(checked, values()),
  };

  return {
    adjust(name, subject, item) {
      const change = entries.length + undone.length === 0 ? undefined : changes[name];
      if (change === undefined || isTouchedByNothing(name, subject)) return item;
      return valueItem(change(item.load() as never, subject));
    },
    waiting(held) {
      const settled = new Set(values().map(({ pointer }) => pointer));
      return held.filter(({ pointer }) => !settled.has(pointer));
    },
    moved(held) {
      const decided = new Set(
        entries.flatMap(({ action, undone: back }) => (!back && action.kind === 'begins' ? [action.page] : [])),
      );
      return movedHeld(held, before, after, (page) => decided.has(keys.get(page) ?? ''));
    },
  };

  /** Texts of hundreds of pages are not unpacked to find that nothing was decided about them. */
  function isTouchedByNothing(name: string, subject: Subject): boolean {
    if (name !== 'page.text' && name !== 'page.geometry') return false;
    const number = numberOf(subject);
    const key = keys.get(number);
    return !marks.has(number) && (name === 'page.geometry' || wordsFor(key ?? '', entries).length === 0);
  }
}

const NO_MARKS: DecidedMarks = { set: [], taken: [] };

/** Documents and pages are numbered from 1. */
function numberOf(subject: Subject): number {
  return subject.scope === 'dossier' ? 0 : subject.number;
}

function rotationOf(key: PageKey, entries: readonly ReviewEntry[]): Rotation | null {
  const last = entries.findLast(({ action, undone }) => !undone && action.kind === 'rotate' && action.page === key);
  return last?.action.kind === 'rotate' ? last.action.rotation : null;
}

function turned({ rotation: _, ...page }: PageRef, rotation: Rotation | null): PageRef {
  return rotation === null ? page : { ...page, rotation };
}
