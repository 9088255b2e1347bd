import type { PageLayout } from '../../../domain/index.ts';
import { KNOWN_NAME_PARTS } from '../known-agencies.ts';
import { mendKnownWords } from '../known-words.ts';
import type { Reading } from '../reading.ts';
import { settlePlace } from '../settle-place.ts';

/**
 * The agency a paper of citizens names outside of a head. Parts that are the same everywhere are spelled as the closed list has
 * them; its place as the paper itself spells it elsewhere (address, date line).
 */
export function spellAgency(agency: Reading | undefined, layouts: readonly PageLayout[]): Reading | null {
  if (agency === undefined || agency.value === null) return agency ?? null;
  const { value: printed, vouched } = mendKnownWords(withoutStops(agency.value), agency.words);
  // A name that stands in the list from end to end needs none of its letters.
  if (KNOWN_NAME_PARTS.includes(printed) && agency.confirmed)
    return { ...agency, value: printed, vouched: new Set(agency.words) };
  const own = new Set([...(agency.vouched ?? []), ...vouched]);
  const spelled = settlePlace(printed, agency.words, layouts);
  const cut = isCut(spelled.value) ? 'PATTERN_NEAR' : null;
  const doubt = agency.doubt ?? cut ?? (spelled.isDoubtful ? 'LETTERS_UNSURE' : null);
  return {
    ...agency,
    value: spelled.value,
    vouched: new Set([...own, ...spelled.vouched]),
    ...(spelled.confirmed ? { confirmed: true } : {}),
    ...(doubt === null ? {} : { doubt }),
    candidates: [...(agency.candidates ?? []), ...spelled.candidates],
  };
}

/** Places of one syllable are few; another one (`HUYỆN EA`) has lost its second line. */
function isCut(name: string): boolean {
  const [, last = ''] =
    /\s(?:xã|phường|huyện|quận|tỉnh|thị xã|thị trấn|thành phố|đặc khu) (\p{L}+)$/iu.exec(name) ?? [];
  return last !== '' && !/^(huế|vinh|[ivx]+|hội)$/iu.test(last);
}

/** Specks beside a word are read as stops, colons or quotation marks (`THÀNH PHỐ HÒA. GIANG`); of abbreviations only `TP.` bears one. */
function withoutStops(name: string): string {
  return name.replace(/(?<=\p{L}{2})(?<!\bTP)[.:](?= )|(?<=\s)['‘’"“”](?=\p{L})/gu, '');
}
