import type { PageCode } from './page.ts';
import { parseSheetText, type Sheet } from './sheet-code.ts';
import type { SheetFrame } from './sheet-frame.ts';

/**
 * What the codes of a page say of separators. `read`: one of our codes · `unread`: the border of a sheet, or codes that
 * contradict each other. `whole` is false for a label stuck on a paper: the page begins something and belongs to it.
 */
export type PageSheet =
  | { readonly state: 'read'; readonly sheet: Sheet; readonly whole: boolean }
  | { readonly state: 'unread'; readonly frame: SheetFrame };

/** Null for pages that separate nothing. */
export function pageSheet(codes: readonly PageCode[]): PageSheet | null {
  const border = codes.find(({ format }) => format === 'frame');
  const frame: SheetFrame | null = border === undefined ? null : border.text === 'document' ? 'document' : 'dossier';
  const ours = codes.filter(({ format, text }) => format === 'qr' && parseSheetText(text) !== null);
  const texts = new Set(ours.map(({ text }) => text));
  // Two sheets on one scan, one lying over the other: which one counts cannot be known.
  if (texts.size > 1) return { state: 'unread', frame: 'dossier' };
  const sheet = parseSheetText(ours[0]?.text ?? '');
  if (sheet !== null) return { state: 'read', sheet, whole: frame !== null || ours.length > 1 };
  return frame === null ? null : { state: 'unread', frame };
}
