import type { Rotation } from '../../domain/index.ts';
import type { OcrResult, ReadingImage } from '../../plugin/index.ts';

/** What the engine asks of a reader process. */
export interface ReaderQuestion {
  readonly kind: 'read' | 'orientation';
  readonly image: Pick<ReadingImage, 'pixels' | 'widthPx' | 'heightPx' | 'dpi'>;
}

export interface ReaderAnswers {
  read: Pick<OcrResult, 'blocks'>;
  orientation: { readonly rotation: Rotation; readonly confidence: number };
}

export type ReaderReply<K extends keyof ReaderAnswers = keyof ReaderAnswers> =
  | { readonly ok: true; readonly answer: ReaderAnswers[K] }
  /** The library's own words; they hold nothing of the page. */
  | { readonly ok: false; readonly message: string };
