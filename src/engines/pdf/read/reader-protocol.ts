import type { PageText } from '../../../domain/index.ts';
import type { PagePicture, PdfFacts } from '../../../plugin/index.ts';

/** What the main thread asks of the reader's thread. */
export type ReaderQuestion =
  | { readonly kind: 'inspect'; readonly path: string }
  | { readonly kind: 'picture'; readonly path: string; readonly index: number; readonly dpi: number }
  /** Drawn even where a stream could be passed on. */
  | { readonly kind: 'draw'; readonly path: string; readonly index: number; readonly dpi: number }
  | {
      readonly kind: 'add-text';
      readonly path: string;
      readonly target: string;
      readonly texts: readonly (PageText | null)[];
    }
  | { readonly kind: 'text'; readonly path: string; readonly index: number; readonly dpi: number };

export interface ReaderAnswers {
  readonly inspect: PdfFacts;
  readonly picture: PagePicture;
  readonly draw: PagePicture;
  /** False for a file nothing can be added to. */
  readonly 'add-text': boolean;
  readonly text: PageText | null;
}

/** Errors cross the thread border as a word. */
export type ReaderFailure = 'password' | 'no-pages' | 'damaged' | 'too-complex' | 'missing' | 'bug';

export interface ReaderRequest {
  readonly id: number;
  readonly question: ReaderQuestion;
}

export type ReaderReply = {
  readonly id: number;
  /** What the thread's PDFium holds by now. */
  readonly heapBytes: number;
} & (
  | { readonly ok: true; readonly answer: unknown }
  | { readonly ok: false; readonly failure: ReaderFailure; readonly detail: string }
);
