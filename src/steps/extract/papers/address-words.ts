import type { Reading } from '../reading.ts';

/**
 * An address as read. Places in Tây Nguyên are called `Ia …`: behind a kind of place, where a name begins, `la` is that with its capital
 * misread. One that ends in a kind of place has lost the name behind it; a figure behind the last name is the next column's.
 */
export function readAddress(text: string): Pick<Reading, 'value' | 'doubt'> {
  const isDoubtful = NAME_LOST.test(text) || FIGURE_BEHIND.test(text);
  return {
    value: text.replace(CAPITAL_LOST, 'Ia').replace(CITY, 'thành phố'),
    doubt: isDoubtful ? 'PATTERN_NEAR' : null,
  };
}

const KINDS = 'xã|phường|thị trấn|huyện|quận|thị xã|tỉnh|thành phố|buôn|làng';
const CAPITAL_LOST = new RegExp(`(?<=(?:^|[\\s,])(?:${KINDS}) )la(?= \\p{Lu})`, 'gu');
/** Two words that stand for one thing only, whatever marks a scan has lost. */
const CITY = /(?<=^|[\s,])thành ph[oôốổồòóõọơ](?= \p{Lu})/gu;
const NAME_LOST = new RegExp(`,\\s*(?:${KINDS})[^\\p{L}\\p{N}]*$`, 'u');
const FIGURE_BEHIND = new RegExp(`,\\s*(?:${KINDS})(?: \\p{L}+)+(?: \\d+)+$`, 'u');
