import type { Box, Rotation } from '../../domain/index.ts';
import type { LookRound, OcrResult, ReadingImage } from '../../plugin/index.ts';

export type ReaderImage = Pick<ReadingImage, 'pixels' | 'widthPx' | 'heightPx' | 'dpi'>;

/** What the engine asks of a reader process. */
export interface ReaderQuestion {
  readonly kind: 'read' | 'orientation' | 'words';
  readonly image: ReaderImage;
  /** Words to look at again. */
  readonly words?: { readonly boxes: readonly Box[]; readonly round: LookRound };
}

export interface ReaderAnswers {
  read: Pick<OcrResult, 'blocks'>;
  orientation: { readonly rotation: Rotation; readonly confidence: number };
  /** Box by box, what was read at each look. */
  words: readonly (readonly string[])[];
}

export type ReaderReply<K extends keyof ReaderAnswers = keyof ReaderAnswers> =
  | { readonly ok: true; readonly answer: ReaderAnswers[K] }
  /** The library's own words; they hold nothing of the page. */
  | { readonly ok: false; readonly message: string };
