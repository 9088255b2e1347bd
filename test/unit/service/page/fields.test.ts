import { describe, expect, it } from 'vitest';
import { carryOver } from '../../../../src/service/page/fields/carry-over.ts';
import {
  isDoubtful,
  readText,
  shownText,
  withChange,
  withoutChange,
} from '../../../../src/service/page/fields/changes.ts';
import { parseDate, showDate } from '../../../../src/service/page/fields/date-text.ts';
import { breaksRule } from '../../../../src/service/page/fields/is-wrong.ts';
import { nextDoubtful } from '../../../../src/service/page/fields/next-doubtful.ts';
import { isEmptyField, openGroups } from '../../../../src/service/page/fields/open-groups.ts';
import { nextInQueue } from '../../../../src/service/page/queue/next-in-queue.ts';
import type { FieldView } from '../../../../src/service/review/api.ts';
import { fakeDossier } from '../../../support/fake-review.ts';

const { view } = fakeDossier('H01.02-240101-0001', 40);
const fields = view.groups.flatMap((group) => group.fields);
const held = (index: number) => `/documents/${index}/issuedDate`;

describe('the next doubtful field', () => {
  it('is the first one below, skips what is settled, and goes round', () => {
    expect(nextDoubtful(fields, {}, null)).toBe(held(0));
    expect(nextDoubtful(fields, {}, held(0))).toBe(held(1));
    expect(nextDoubtful(fields, { [held(1)]: '2024-01-01' }, held(0))).toBe(held(2));
    expect(nextDoubtful(fields, {}, held(3))).toBe(held(0));
  });

  it('goes the other way too', () => {
    expect(nextDoubtful(fields, {}, held(0), -1)).toBe(held(3));
    expect(nextDoubtful(fields, {}, null, -1)).toBe(held(3));
  });

  it('ends: a field is never its own successor, and nothing is doubtful once all are settled', () => {
    const all = Object.fromEntries([0, 1, 2, 3].map((index) => [held(index), null]));
    expect(nextDoubtful(fields, all, held(0))).toBeNull();
    const { [held(2)]: _one, ...others } = all;
    expect(nextDoubtful(fields, others, held(2))).toBeNull();
    expect(nextDoubtful([], {}, null)).toBeNull();
  });
});

describe('a value on the screen', () => {
  const field = fields.find(({ pointer }) => pointer === held(0)) as FieldView;

  it('shows the likeliest suggestion where it is held, and the choice once made', () => {
    expect(shownText(field, {})).toBe('05/09/2024');
    expect(shownText(field, { [held(0)]: '2024-09-06' })).toBe('06/09/2024');
    expect(shownText(field, { [held(0)]: null })).toBe('');
    expect(isDoubtful(field, { [held(0)]: null })).toBe(false);
  });

  it('is no change when it is what stands there already', () => {
    const settled = { ...field, held: null, value: '2024-09-05' };
    expect(withChange({}, settled, '2024-09-05')).toEqual({});
    expect(withChange({ [held(0)]: 'x' }, settled, '2024-09-05')).toEqual({});
    expect(withChange({}, field, '2024-09-05')).toEqual({ [held(0)]: '2024-09-05' });
    expect(withoutChange({ a: '1' }, 'b')).toEqual({ a: '1' });
  });

  it('is read as NFC, trimmed, and dates as ISO', () => {
    expect(readText({ kind: 'text' }, '  Nguye\u0302\u0303n ')).toEqual({ value: 'Nguyễn' });
    expect(readText({ kind: 'long-text' }, 'Về việc\n  thu hồi đất\r\n')).toEqual({ value: 'Về việc thu hồi đất' });
    expect(readText({ kind: 'date' }, '5/9/2024')).toEqual({ value: '2024-09-05' });
    expect(readText({ kind: 'date' }, '31/02/2024')).toBe('invalid');
    expect(readText({ kind: 'date' }, ' ')).toBe('empty');
  });
});

describe('dates as clerks write them', () => {
  it.each([
    ['05/09/2024', '2024-09-05'],
    ['5-9-2024', '2024-09-05'],
    ['05.09.2024', '2024-09-05'],
    ['05092024', '2024-09-05'],
    ['2024-9-5', '2024-09-05'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2023', null],
    ['5/9/24', null],
    ['hôm nay', null],
  ])('%s', (text, iso) => {
    expect(parseDate(text)).toBe(iso);
    if (iso !== null) expect(parseDate(showDate(iso))).toBe(iso);
  });
});

describe('red', () => {
  it('is for broken rules, not for what was hard to read', () => {
    expect(['ID_LENGTH', 'DATE_IMPOSSIBLE', 'CODE_FORMAT', 'PROCEDURE_UNKNOWN'].every(breaksRule)).toBe(true);
    expect(['LOW_CONFIDENCE', 'HANDWRITTEN', 'UNDER_STAMP', 'OWNER_DIFFERS'].some(breaksRule)).toBe(false);
  });
});

describe('unsaved input after documents were split', () => {
  const [first, second] = view.documents;
  if (first === undefined || second === undefined) throw new Error('two documents expected');
  const split = {
    documents: [
      { ...first, pages: [1, 2, 3] },
      { ...first, index: 1, pages: [4, 5, 6, 7, 8, 9, 10] },
      { ...second, index: 2 },
    ],
    pages: view.pages.map((page) => ({
      ...page,
      document: page.number <= 3 ? 0 : page.number <= 10 ? 1 : (page.document ?? 0) + 1,
    })),
  };

  it('follows the first page of its document', () => {
    const changes = { [held(0)]: 'a', [held(1)]: 'b', '/dossier/ownerName': 'c' };
    expect(carryOver(view, split, changes)).toEqual({ [held(0)]: 'a', [held(2)]: 'b', '/dossier/ownerName': 'c' });
  });

  it('is dropped only with the document it was about', () => {
    const without = { ...split, pages: split.pages.map((page) => ({ ...page, document: null })) };
    expect(carryOver(view, without, { [held(1)]: 'b' })).toEqual({});
  });
});

describe('groups of fields', () => {
  it('are all open in a small dossier, and only the one in use in a large one', () => {
    expect(openGroups(view.groups, null, {}).size).toBe(view.groups.length);
    const large = fakeDossier('x', 800).view.groups;
    expect([...openGroups(large, '/documents/40/code', {})]).toEqual(['dossier', 'document:40']);
    expect(openGroups(large, null, { 'document:3': true }).has('document:3')).toBe(true);
  });
});

describe('an empty field', () => {
  it('is one nobody has anything to say about', () => {
    const [owner] = fields;
    const date = fields.find(({ pointer }) => pointer === held(0));
    if (owner === undefined || date === undefined) throw new Error('fields expected');
    const empty = { ...owner, value: null };
    expect(isEmptyField(empty, {})).toBe(true);
    expect(isEmptyField(empty, { [owner.pointer]: null })).toBe(false);
    expect(isEmptyField({ ...empty, reviewed: true }, {})).toBe(false);
    expect([owner, date].some((field) => isEmptyField(field, {}))).toBe(false);
  });
});

describe('the next dossier', () => {
  const item = (code: string, lockedBy: string | null = null) => ({ code, lockedBy });
  it('is the one below in the list as it was, never one that others have open', () => {
    const waiting = [item('a'), item('c', 'Lan'), item('d')];
    expect(nextInQueue(waiting, ['a', 'b', 'c', 'd'], 'b')).toBe('d');
    expect(nextInQueue([item('a'), item('b')], ['a', 'b'], 'b')).toBe('a');
    expect(nextInQueue([item('b')], ['a', 'b'], 'b')).toBeNull();
  });
});
