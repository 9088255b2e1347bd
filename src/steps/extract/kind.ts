import {
  type DocumentHead,
  type DocumentTitle,
  documentTypeByCode,
  findUnlistedTitle,
  foldRun,
  type HeldReason,
  type PageLayout,
  type PaperKind,
  paperKind,
  type TextRun,
} from '../../domain/index.ts';
import { notationType } from './notation.ts';
import { expected, type Reading } from './reading.ts';

/** Kind of paper and the type of TT 05/2025 it belongs to; both stand or fall together. */
export interface KindReading {
  readonly kind: PaperKind | null;
  readonly paperKind: Reading | null;
  readonly typeCode: Reading | null;
}

/**
 * What kind of paper it is: by its printed title; without one, an official letter by its `V/v` or `Kính gửi` under a full head;
 * else by the abbreviation in its notation.
 */
export function readKind(parts: {
  title: DocumentTitle | null;
  head: DocumentHead | null;
  layout: PageLayout;
  rawNotation: string | null;
}): KindReading {
  const { title, head, layout, rawNotation } = parts;
  const named = notationType(rawNotation);
  if (title !== null) {
    const doubt = titleDoubt(title, named?.kind ?? null);
    return reading(title.kind, title.run, doubt, [title.rival?.kind], title.likeness > 0.92);
  }
  const opening = head?.topic[0] ?? addressLine(layout);
  if (head !== null && head.number !== null && opening !== null) {
    // A letter has no abbreviation of a type in its notation; one that has may be a paper whose title was lost.
    const doubt = named === null ? null : 'TYPE_UNSURE';
    return reading(paperKind('cong-van'), opening, doubt, [named?.kind], true);
  }
  if (named !== null && head?.number) return reading(paperKind(named.kind), head.number, 'TYPE_UNSURE', []);
  if (head !== null) return unlisted(layout, head.bottom);
  return { kind: null, paperKind: null, typeCode: null };
}

/** A title read not quite to the letter, near to another: only the notation can tell which it is. */
function titleDoubt(title: DocumentTitle, notationKind: string | null): HeldReason | null {
  return title.rival !== null && title.kind.kind !== notationKind ? 'TYPE_UNSURE' : null;
}

/** A paper with a head and a title that is none of the list is of type 32 (other); one that is near to the list may be misread. */
function unlisted(layout: PageLayout, from: number): KindReading {
  const title = findUnlistedTitle(layout, from);
  if (title === null) return { kind: null, paperKind: null, typeCode: expected('TYPE_UNSURE') };
  const isSure = title.likeness <= 0.6 && title.run.words.every(({ confidence }) => confidence >= 0.9);
  const doubt: HeldReason | null = isSure ? null : 'TYPE_UNSURE';
  return { kind: null, paperKind: null, typeCode: { value: '32', words: title.run.words, doubt } };
}

function reading(
  kind: PaperKind | null,
  run: TextRun,
  doubt: HeldReason | null,
  others: readonly (string | undefined)[],
  confirmed = false,
): KindReading {
  if (kind === null) return { kind: null, paperKind: null, typeCode: null };
  const rivals = others.flatMap((other) => paperKind(other ?? '') ?? []);
  const type = documentTypeByCode(kind.typeCode);
  return {
    kind,
    paperKind: { value: kind.kind, words: run.words, doubt, confirmed, candidates: rivals.map((rival) => rival.kind) },
    typeCode: {
      value: type?.code ?? null,
      words: run.words,
      doubt,
      confirmed,
      candidates: rivals.map((rival) => rival.typeCode),
    },
  };
}

function addressLine(layout: PageLayout): TextRun | null {
  return layout.runs.find((run) => /^kinh gui\b/.test(foldRun(run)) && run.box[1] < layout.heightPx / 2) ?? null;
}
