import { type Parsed, parsed, refused } from '../parsed.ts';
import { dateOf } from '../vietnamese/dates.ts';

/** A dossier code in its parts, or in no parts where a pattern of the settings allowed it. */
export interface DossierCode {
  readonly code: string;
  /** Organisation code, day and number of the day; null for codes of another shape (archive backlogs). */
  readonly parts: { readonly organisation: string; readonly receivedOn: string; readonly sequence: string } | null;
}

/**
 * `H56.14-240115-0001`: organisation code, yyMMdd, number of the day (4 digits, up to 6 where a system re-codes).
 * `patterns` are further regular expressions of the settings; each has to match the whole code.
 * Reasons: DATE_IMPOSSIBLE, CODE_FORMAT.
 */
export function parseDossierCode(text: string, patterns: readonly string[] = []): Parsed<DossierCode> {
  const code = text.normalize('NFC').trim();
  const national = code.match(NATIONAL);
  if (national) {
    const [, organisation = '', day = '', sequence = ''] = national;
    const receivedOn = dateOf(Number(day.slice(4)), Number(day.slice(2, 4)), 2000 + Number(day.slice(0, 2)));
    if (receivedOn.ok) return parsed({ code, parts: { organisation, receivedOn: receivedOn.value, sequence } });
    if (!matchesOne(code, patterns)) return receivedOn;
  }
  // The code names a folder below records/: nothing that a path could be made of.
  const safe = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u.test(code) && !code.includes('..');
  return safe && matchesOne(code, patterns) ? parsed({ code, parts: null }) : refused('CODE_FORMAT');
}

const NATIONAL = /^([0-9A-Z.]{3,35})-(\d{6})-(\d{4,6})$/;

function matchesOne(code: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => new RegExp(`^(?:${pattern})$`, 'u').test(code));
}
