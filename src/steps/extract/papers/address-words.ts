import { isPlaceName, placeNamesLike } from '../../../domain/index.ts';
import type { Reading } from '../reading.ts';

/**
 * An address as read. Places in Tây Nguyên are called `Ia …`: behind a kind of place, where a name begins, `la` is that with its capital
 * misread. One that ends in a kind of place, or with its street, has lost what stood behind it; a figure behind the last name is the next
 * column's. A place outside the list of Vietnam's units, of which one in it differs in marks only, waits.
 */
export function readAddress(text: string): Pick<Reading, 'value' | 'doubt' | 'candidates'> {
  const value = text.replace(CAPITAL_LOST, 'Ia').replace(CITY, 'thành phố');
  if (NAME_LOST.test(text) || FIGURE_BEHIND.test(text) || STREET_ONLY.test(text))
    return { value, doubt: 'PATTERN_NEAR' };
  const listed = value.replace(PLACE, (_, kind: string, name: string) => `${kind} ${listedName(name) ?? name}`);
  return listed === value ? { value, doubt: null } : { value, doubt: 'LETTERS_UNSURE', candidates: [listed] };
}

/** The name that was likely printed; null where this one is as good. */
function listedName(name: string): string | null {
  return isPlaceName(name) ? null : (placeNamesLike(name)[0] ?? null);
}

/** Of administration; hamlets and villages are in no list. */
const UNITS = 'xã|phường|thị trấn|huyện|quận|thị xã|tỉnh|thành phố';
const KINDS = `${UNITS}|buôn|làng`;
const CAPITAL_LOST = new RegExp(`(?<=(?:^|[\\s,])(?:${KINDS}) )la(?= \\p{Lu})`, 'gu');
/** Two words that stand for one thing only, whatever marks a scan has lost. */
const CITY = /(?<=^|[\s,])thành ph[oôốổồòóõọơ](?= \p{Lu})/gu;
const NAME_LOST = new RegExp(`,\\s*(?:${KINDS})[^\\p{L}\\p{N}]*$`, 'u');
const FIGURE_BEHIND = new RegExp(`,\\s*(?:${KINDS})(?: \\p{L}+)+(?: \\d+)+$`, 'u');
const STREET_ONLY = /^số \d+\p{L}? (?:đường|phố) [^,]+$/iu;
const PLACE = new RegExp(`(?<=^|, )(${UNITS}) ([^,]+)(?=,|$)`, 'giu');
