import { describe, expect, it } from 'vitest';
import { type AuditEntry, checkChain, nextEntry, personMark, readPurpose } from '../../../../src/domain/index.ts';

const chain = (length: number): AuditEntry[] => {
  const entries: AuditEntry[] = [];
  for (let at = 1; at <= length; at++) entries.push(nextEntry(entries.at(-1) ?? null, content(at)));
  return entries;
};

const content = (at: number) => ({
  at: `2026-11-23T00:00:${String(at).padStart(2, '0')}.000Z`,
  actor: 'user:lan',
  action: 'dossier.read',
  dossier: `H99.14-261105-${String(at).padStart(4, '0')}`,
  persons: '',
  purpose: null,
  detail: '{}',
});

const check = (entries: readonly AuditEntry[], expected: { hash: string; seq: number | null } | null = null) => {
  const walk = checkChain(expected);
  for (const entry of entries) if (!walk.see(entry)) break;
  return walk.result();
};

/** A forger who knows how the hashes are made: everything from `from` on is linked anew. */
const relinked = (entries: readonly AuditEntry[], from: number): AuditEntry[] => {
  const forged = entries.slice(0, from - 1);
  for (const { seq: _seq, prev: _prev, hash: _hash, ...rest } of entries.slice(from - 1)) {
    forged.push(nextEntry(forged.at(-1) ?? null, rest));
  }
  return forged;
};

describe('an untouched chain', () => {
  it('is whole, whatever its length, and tells its head', () => {
    expect(check([])).toEqual({ entries: 0, head: null, fault: null });
    const entries = chain(12);
    const { seq, at, hash } = entries[11] as AuditEntry;
    expect(check(entries)).toEqual({ entries: 12, head: { seq, at, hash }, fault: null });
  });

  it('still holds a head that was exported earlier', () => {
    const entries = chain(12);
    expect(check(entries, { hash: entries[4]?.hash ?? '', seq: 5 }).fault).toBeNull();
    expect(check(entries, { hash: entries[11]?.hash ?? '', seq: null }).fault).toBeNull();
  });
});

describe('the first fault', () => {
  const members = ['at', 'actor', 'action', 'dossier', 'persons', 'purpose', 'detail', 'prev', 'hash'] as const;
  it.each(members)('is the entry whose %s was altered', (member) => {
    for (const seq of [1, 6, 12]) {
      const entries = chain(12).map((entry) => (entry.seq === seq ? { ...entry, [member]: 'f'.repeat(64) } : entry));
      expect(check(entries).fault).toEqual({ seq, kind: 'altered' });
    }
  });

  it('is the altered entry too when its own hash was made to fit', () => {
    const entries = chain(12);
    const forged = relinked(
      entries.map((entry) => (entry.seq === 6 ? { ...entry, actor: 'user:minh' } : entry)),
      6,
    );
    const patched = entries.map((entry) => (entry.seq === 6 ? (forged[5] as AuditEntry) : entry));
    expect(check(patched).fault).toEqual({ seq: 6, kind: 'altered' });
  });

  it('is the number that is not there', () => {
    for (const seq of [1, 6, 11]) {
      expect(check(chain(12).filter((entry) => entry.seq !== seq)).fault).toEqual({ seq, kind: 'removed' });
    }
  });

  it('is the number that is not there when the rest was numbered anew', () => {
    const entries = chain(12)
      .filter(({ seq }) => seq !== 6)
      .map((entry) => (entry.seq > 6 ? { ...entry, seq: entry.seq - 1 } : entry));
    expect(check(entries).fault).toEqual({ seq: 6, kind: 'removed' });
  });

  it('is the entry that was put in between, also when it was linked well', () => {
    const entries = chain(12);
    const between = nextEntry(entries[4] as AuditEntry, content(60));
    const pushed = entries.slice(5).map((entry) => ({ ...entry, seq: entry.seq + 1 }));
    expect(check([...entries.slice(0, 5), between, ...pushed]).fault).toEqual({ seq: 6, kind: 'inserted' });
    expect(check([{ ...between, seq: 0 }, ...entries]).fault).toEqual({ seq: 0, kind: 'inserted' });
  });

  it('at the end shows only against a head kept elsewhere', () => {
    const entries = chain(12);
    const kept = { hash: entries[11]?.hash ?? '', seq: 12 };
    expect(check(entries.slice(0, 9)).fault).toBeNull();
    expect(check(entries.slice(0, 9), kept).fault).toEqual({ seq: 10, kind: 'removed' });
    expect(check([], kept).fault).toEqual({ seq: 1, kind: 'removed' });
    const forged = relinked(
      entries.map((entry) => (entry.seq === 11 ? { ...entry, purpose: 'kiểm tra' } : entry)),
      11,
    );
    expect(check(forged).fault).toBeNull();
    expect(check(forged, kept).fault).toEqual({ seq: 12, kind: 'altered' });
  });
});

describe('the mark of a person', () => {
  const key = Buffer.alloc(32, 7);

  it('is the same however the number is written, another for another number or key, and never the number', () => {
    const mark = personMark(key, '001099000001');
    expect(personMark(key, ' 001 099 000 001')).toBe(mark);
    expect(personMark(key, '001099000002')).not.toBe(mark);
    expect(personMark(Buffer.alloc(32, 8), '001099000001')).not.toBe(mark);
    expect(mark).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('a purpose', () => {
  it.each([
    ['  Giải quyết   hồ sơ đất đai ', 'Giải quyết hồ sơ đất đai'],
    [
      'Hồ sơ H99.14-261105-0001, thủ tục 1.001193.000.00.00.H56',
      'Hồ sơ H99.14-261105-0001, thủ tục 1.001193.000.00.00.H56',
    ],
    ['Giải quyết'.normalize('NFD'), 'Giải quyết'],
  ])('is kept as one line: %j', (given, kept) => expect(readPurpose(given)).toBe(kept));

  it.each(['', '  ', 'ab', 'x'.repeat(201), 'cho 001099000001', 'CMND 012345678', 'số 001 099 000 001', 'a\u0007b c'])(
    'that says nothing or an identity number is none: %j',
    (given) => expect(readPurpose(given)).toBeNull(),
  );
});
