import type { Sheet } from '../domain/index.ts';
import type { EngineFingerprint } from './engine-fingerprint.ts';

/** A separator sheet with the words printed on it; no names, only codes. */
export interface PrintableSheet {
  readonly sheet: Sheet;
  readonly heading: string;
  /** In large letters: the dossier code, or the kind of the document that begins. */
  readonly subject: string;
  /** How to use it, a paragraph each. */
  readonly notes: readonly string[];
}

export interface SheetEngine {
  readonly fingerprint: EngineFingerprint;
  /** A PDF with one A4 page a sheet; the same sheets give the same bytes. */
  print(sheets: readonly PrintableSheet[]): Promise<Uint8Array>;
}

export interface FormTable {
  /** Widths are shares of the page's. */
  readonly columns: readonly { readonly heading: string; readonly share: number; readonly align?: 'left' | 'center' }[];
  readonly rows: readonly (readonly string[])[];
}

/** A form or minutes in the shape of NĐ 30/2020: head, title, text and tables, room for signatures. */
export interface PrintableForm {
  /** Lines of the agency's name, its own last. */
  readonly agency: readonly string[];
  /** `Số: 12/BB-…`, or null. */
  readonly number: string | null;
  readonly placeAndDate: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly body: readonly ({ readonly text: string; readonly strong?: boolean } | FormTable)[];
  readonly signers: readonly { readonly title: string; readonly note: string }[];
}

export interface FormEngine {
  readonly fingerprint: EngineFingerprint;
  /** A4 pages as PDF; the same form gives the same bytes. */
  print(form: PrintableForm): Promise<Uint8Array>;
}
