import {
  type DocumentHead,
  type DocumentTitle,
  documentTypeByCode,
  foldRun,
  type HeldReason,
  type PageLayout,
  type PaperKind,
  paperKind,
  type TextRun,
} from '../../domain/index.ts';
import { notationType } from './notation.ts';
import type { Reading } from './reading.ts';

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
    return reading(title.kind, title.run, doubt, [title.rival?.kind], title.likeness === 1);
  }
  const opening = head?.topic[0] ?? addressLine(layout);
  if (head !== null && head.number !== null && opening !== null) {
    // A letter has no abbreviation of a type in its notation; one that has may be a paper whose title was lost.
    const doubt = named === null ? null : 'TYPE_UNSURE';
    return reading(paperKind('cong-van'), opening, doubt, [named?.kind]);
  }
  if (named !== null && head?.number) return reading(paperKind(named.kind), head.number, 'TYPE_UNSURE', []);
  return { kind: null, paperKind: null, typeCode: null };
}

function titleDoubt(title: DocumentTitle, notationKind: string | null): HeldReason | null {
  if (title.rival !== null && title.rival.kind !== notationKind && title.kind.kind !== notationKind)
    return 'TYPE_UNSURE';
  return title.rival !== null && title.rival.kind === notationKind ? 'TYPE_UNSURE' : null;
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
