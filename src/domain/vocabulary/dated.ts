import { contentHash } from '../canonical-json.ts';
import { addDays } from '../validity/period.ts';
import type { IsoDay, ValidityPeriod } from '../validity-period.ts';

export interface Merged<T> {
  readonly entries: T[];
  readonly added: number;
  readonly ended: number;
  readonly unchanged: number;
}

/**
 * Takes newer entries into a dated catalogue. Nothing that was in force is overwritten: an entry that changed ends the day
 * before the new one begins, so that a dossier of last year is still judged by last year's list. An entry that begins on
 * the same day replaces the one there (a corrected import).
 */
export function mergeDated<T extends ValidityPeriod>(
  present: readonly T[],
  incoming: readonly T[],
  keyOf: (entry: T) => string,
): Merged<T> {
  let entries = [...present];
  let [added, ended, unchanged] = [0, 0, 0];
  for (const entry of incoming) {
    const own = entries.filter((other) => keyOf(other) === keyOf(entry));
    const inForce = own.find((other) => other.validFrom <= entry.validFrom && isOpenOn(other, entry.validFrom));
    if (inForce !== undefined && inForce.validUntil === entry.validUntil && isSameButForDates(inForce, entry)) {
      unchanged++;
      continue;
    }
    const replaced = own.find(({ validFrom }) => validFrom === entry.validFrom);
    entries = entries.filter((other) => other !== replaced);
    if (inForce !== undefined && inForce !== replaced) {
      entries = entries.map((other) =>
        other === inForce ? { ...other, validUntil: addDays(entry.validFrom, -1) } : other,
      );
      ended++;
    }
    entries.push(entry);
    added++;
  }
  const sorted = entries.sort((a, b) => order(keyOf(a), keyOf(b)) || order(a.validFrom, b.validFrom));
  return { entries: sorted, added, ended, unchanged };
}

function isSameButForDates<T extends ValidityPeriod>(a: T, b: T): boolean {
  const bare = ({ validFrom: _from, validUntil: _until, ...rest }: T) => contentHash(rest);
  return bare(a) === bare(b);
}

function isOpenOn({ validUntil }: ValidityPeriod, day: IsoDay): boolean {
  return validUntil === null || validUntil >= day;
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
