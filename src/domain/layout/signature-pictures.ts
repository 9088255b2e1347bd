import { dateOf } from '../vietnamese/dates.ts';
import { tidy } from '../vietnamese/text.ts';
import { heightOf, unite } from './boxes.ts';
import { isMotto } from './motto.ts';
import { foldRun, type PageLayout, type TextRun } from './page-layout.ts';

/**
 * The picture that signing software leaves on a page, at the top right or over the place of the signature: who signed and
 * when. It is no part of the paper's head; what it says may confirm what is printed.
 */
export interface SignaturePicture {
  readonly runs: readonly TextRun[];
  /** After `Người ký`: a person or an agency. */
  readonly signer: string | null;
  /** ISO day of `Thời gian ký`. */
  readonly date: string | null;
}

/** Finds the pictures of electronic signatures on a page. */
export function signaturePictures(layout: PageLayout): SignaturePicture[] {
  const taken = new Set<TextRun>();
  return layout.runs.flatMap((first, index) => {
    if (taken.has(first) || !(SIGNER.test(foldRun(first)) || isTime(first))) return [];
    const runs = [first];
    for (const run of layout.runs.slice(index + 1)) if (isNextLine(run, runs)) runs.push(run);
    for (const run of runs) taken.add(run);
    return [pictureOf(runs)];
  });
}

/** The next line of the picture: small print close below, beginning where the others begin, or one of its labels. */
function isNextLine(run: TextRun, lines: readonly TextRun[]): boolean {
  const last = lines.at(-1) ?? run;
  const height = Math.max(heightOf(last.box), heightOf(run.box));
  const box = unite(lines.map((line) => line.box));
  const gap = run.box[1] - last.box[3];
  if (gap > 0.9 * height || gap < -0.6 * height || run.box[0] > box[2] || run.box[2] < box[0]) return false;
  if (LABEL.test(foldRun(run)) || SIGNER.test(foldRun(run)) || TIME.test(foldRun(run))) return true;
  const goesOn = Math.abs(run.box[0] - last.box[0]) < 2.5 * height && heightOf(run.box) < 1.3 * heightOf(last.box);
  return goesOn && lines.length < LINES && gap < 0.6 * height && !isMotto(run) && LABEL_LEFT_OPEN.test(foldRun(last));
}

function pictureOf(runs: readonly TextRun[]): SignaturePicture {
  const text = runs.map((run) => run.text).join('\n');
  const signer = /(?:ký|by|signer)\s*(?:số)?\s*(?:bởi)?\s*:\s*([^\n]*\p{L}[^\n]*)/iu.exec(text)?.[1] ?? null;
  return { runs, signer: signer === null || /\d{4}/.test(signer) ? null : tidy(signer), date: dayIn(text) };
}

/** `05.07.2025 15:30:22 +07:00`, `2025-07-05T15:30:22`. */
function dayIn(text: string): string | null {
  const local = /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)/.exec(text);
  const iso = /(?<!\d)(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?!\d)/.exec(text);
  const [day, month, year] = local?.slice(1) ?? iso?.slice(1).reverse() ?? [];
  const date = dateOf(Number(day), Number(month), Number(year));
  return date.ok ? date.value : null;
}

/** A time of signing names the hour: `Ngày ký` alone is a field of many forms. */
function isTime(run: TextRun): boolean {
  return TIME.test(foldRun(run)) && /\d{1,2}:\d{2}/.test(run.text);
}

const SIGNER = /^(nguoi ky( so)?|(duoc )?ky( so)? boi|digitally signed by|signed by|signature valid)\b/;
const TIME = /^(thoi gian ky|thoi diem ky|ngay ky|gio ky|signing time|date)\b/;
const LABEL = /^(email|co quan|to chuc|don vi|chuc vu|ly do|dia diem|location|reason|\d{1,2} \d{2} \d{2}\b)/;
const LABEL_LEFT_OPEN = /^(nguoi ky|ky|duoc ky|digitally|signed|co quan|to chuc|thoi gian|thoi diem|ngay ky)\b/;
const LINES = 8;
