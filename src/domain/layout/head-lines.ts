import { foldRun, type TextRun } from './page-layout.ts';

/** A line with day, month and year in this order, filled in or not. */
export function isDateLine(run: TextRun): boolean {
  return /\bng[aà]y\b.*\bth[aá]ng\b.*\bn[aă]m\b/u.test(foldRun(run)) || DATE_NEAR.test(foldRun(run));
}

/** A date line that is nothing else: a place before it perhaps, no sentence about it. Typists wrote `ngày 5-7-1987` too. */
export function isDateAlone(run: TextRun): boolean {
  const text = foldRun(run);
  if (text.length > 60 || ABOUT_OTHERS.test(text)) return false;
  return WORDS_ALONE.test(text) || FIGURES_ALONE.test(text);
}

/** A line beginning with `Số` that holds a number, or the slash of a number left open for the pen. */
export function isNumberLine(run: TextRun): boolean {
  const text = run.text.normalize('NFC');
  return (
    /^s[ốổồộỗôòọõỏóo6]\s?[:;.,]?\s*\S/iu.test(text) && /[\d/|]|^\S+:|\.{3}/.test(text.slice(2)) && text.length < 60
  );
}

/** `12/QĐ-UB`, `12-QĐ/UB` without the word `Số`. */
export function isBareNumber(run: TextRun): boolean {
  return /^\d{1,5}\s?[/-]\s?(?:\d{4}\/)?[A-ZĐ][\p{L}]{0,3}[-./][\p{L}][\p{L}\d./-]*$/u.test(run.text.normalize('NFC'));
}

/** `V/v`, with what recognizers make of its slash. */
export function isTopicStart(text: string): boolean {
  return (
    /^[("“]?v\s?[/\\|1lIiyj.,]?\s?v\b/iu.test(text) ||
    /^[("“]?(về việc|trích yếu)(?!\p{L})/iu.test(text.normalize('NFC'))
  );
}

/** Two of the three words and a year: recognizers lose one of them now and then. */
const DATE_NEAR = /\b(ng[a-z]y|thang|th[a-z]ng)\b.*\b(thang|th[a-z]ng|n[a-z]m)\b\s*\d{4}\b/;

const WORDS_ALONE = /^.{0,36}\bng[a-z]y\b.{0,8}\bth[a-z]ng\b.{0,8}\bn[a-z]m\b.{0,8}$/;
const FIGURES_ALONE = /^.{0,36}\bng[a-z]y \d{1,2} \d{1,2} (\d{2}|\d{4})$/;
/** Words before a date that is another paper's or of another event. */
const ABOUT_OTHERS =
  /^(can cu|theo|xet|kem theo|ban hanh|so |tu ngay|den ngay|thoi gian|hom nay|thi hanh|v v |ve viec)/;
