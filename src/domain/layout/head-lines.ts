import { foldRun, type TextRun } from './page-layout.ts';

/** A line with day, month and year in this order, filled in or not. */
export function isDateLine(run: TextRun): boolean {
  if (/\b(nam|ngay) sinh\b|\bsinh ngay\b/.test(foldRun(run))) return false;
  return /\bng[aà]y\b.*\bth[aá]ng\b.*\bn[aă]m\b/u.test(foldRun(run)) || DATE_NEAR.test(foldRun(run));
}

/** A date line that is nothing else: a place before it perhaps, no sentence about it. Typists wrote `ngày 5-7-1987` too. */
export function isDateAlone(run: TextRun): boolean {
  const text = foldRun(run);
  if (text.length > 60 || ABOUT_OTHERS.test(text)) return false;
  return WORDS_ALONE.test(text) || FIGURES_ALONE.test(text);
}

/** A date line that a narrow column broke before or behind `năm`. */
export function isDateBegun(run: TextRun): boolean {
  const text = foldRun(run);
  return text.length < 50 && !ABOUT_OTHERS.test(text) && BEGUN.test(text);
}

/** A line beginning with `Số` that holds a number, or the slash of a number left open for the pen. */
export function isNumberLine(run: TextRun): boolean {
  const text = run.text.normalize('NFC');
  if (text.length >= 60) return false;
  if (/^s[ốổồộỗôòọõỏóo6]\s?[:;.,]?\s*\S/iu.test(text)) return /[\d/|]|^\S+:|\.{3}/.test(text.slice(2));
  // A worn typewriter's `Số` may be read as `§ố` or `8ố`: the notation behind it tells.
  return /^[§$58][ốổồộỗôòọõỏóo06]\s?[:;.,]?\s*\d+\p{L}?\s*[/-]\s*\S*\p{Lu}/iu.test(text);
}

/** `12/QĐ-UB`, `12-QĐ/UB` without the word `Số`. */
export function isBareNumber(run: TextRun): boolean {
  return /^\d{1,5}\s?[/-]\s?(?:\d{4}\/)?[A-ZĐ][\p{L}]{0,3}[-./][\p{L}][\p{L}\d./-]*$/u.test(run.text.normalize('NFC'));
}

/** Does a line begin with `V/v` (whatever recognizers make of it), `Về việc` or `Trích yếu`? */
export function isTopicStart(text: string): boolean {
  return topicMark(text) !== '' || /^[("“]?về việc(?!\p{L})/iu.test(text.normalize('NFC'));
}

/** The mark of a topic that is no part of it: `V/v`, `V⁄%`, `Vv:`; empty where a line has none. */
export function topicMark(text: string): string {
  return TOPIC_MARK.exec(text.normalize('NFC'))?.[0] ?? '';
}

/** A slash and a small v are read as one sign, as a percent sign, as a letter between. */
const TOPIC_MARK =
  /^[^\p{L}\p{N}]{0,2}(?:v\s?[/\\|1lIiyj.,⁄]?\s?v(?!\p{L})|v[⁄/\\|]?[%°*"”]v?(?=[\s:])|v[⁄/\\|][\p{L}\d](?=[\s:])|v[vwy][%°*](?=[\s:])|trích yếu(?!\p{L}))\s*[:.]?\s*/iu;

/** Two of the three words and a year: recognizers lose one of them now and then. */
const DATE_NEAR = /\b(ng[a-z]y|thang|th[a-z]ng)\b.*\b(thang|th[a-z]ng|n[a-z]m)\b\s*\d{4}\b/;

const WORDS_ALONE = /^[^\d]{0,36}\bng[a-z]y\b.{0,8}\bth[a-z]ng\b.{0,8}\bn[a-z]m\b.{0,8}$/;
const BEGUN = /^[^\d]{0,36}\bng[a-z]y \d{1,2} th[a-z]ng( \d{1,2}( n[a-z]m)?)?$/;
const FIGURES_ALONE = /^[^\d]{0,36}\bng[a-z]y \d{1,2} \d{1,2} (\d{2}|\d{4})$/;
/** Words before a date that is another paper's or of another event. */
const ABOUT_OTHERS =
  /^(\d{0,2} ?(ngay )?(sinh|cap)\b|(dang ky|cap|thay doi) .*\b(lan|ngay)\b|.*\bsinh\b|can cu|theo|xet|kem theo|ban hanh|so |tu ngay|den ngay|thoi gian|hom nay|thi hanh|v v |ve viec|quyet dinh|nghi quyet|thong bao|cong van|to trinh|ke hoach|bao cao|luat |nghi dinh|.*\bso$|.*\b(co gia tri|hieu luc|den (het )?ngay|ke tu)\b)/;
