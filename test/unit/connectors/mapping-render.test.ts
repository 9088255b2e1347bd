import { describe, expect, it } from 'vitest';
import { matches, readText, readTruth, readValue } from '../../../src/connectors/province/mapping/answers.ts';
import { valuesAt } from '../../../src/connectors/province/mapping/pointer.ts';
import { render } from '../../../src/connectors/province/mapping/render.ts';
import type { Template } from '../../../src/connectors/province/mapping/template.ts';
import { filledPath } from '../../../src/connectors/province/mapping/variables.ts';
import { writtenDate } from '../../../src/connectors/province/mapping/written-date.ts';

const record = {
  dossier: { code: 'A/1', subject: null, name: 'Mẫu', day: '2026-11-04', type: 1, flag: false, none: [], 'odd/~': 1 },
  documents: [
    { code: '1', files: [{ name: 'a' }, { name: 'b' }], fields: { x: 'y', z: null } },
    { code: null, files: [], fields: {} },
  ],
};
const rules = { emptyMembers: 'omit', codes: { type: { 1: 'CÔNG DÂN', 2: null } } } as const;
const made = (template: Template, emptyMembers: 'omit' | 'null' | 'text' = 'omit') =>
  render(template, record, { ...rules, emptyMembers });

describe('a body', () => {
  it('is made of places, texts and constants', () => {
    const body = {
      a: '$/dossier/code',
      b: 'text',
      c: 7,
      d: true,
      e: '$$5',
      f: ['$/dossier/name', 'x'],
      g: '$/dossier/flag',
    };
    expect(made(body).body).toEqual({ a: 'A/1', b: 'text', c: 7, d: true, e: '$5', f: ['Mẫu', 'x'], g: false });
    expect(made({ odd: '$/dossier/odd~1~0' }).body).toEqual({ odd: 1 });
  });

  it('leaves out what is unknown, or says null or an empty text', () => {
    const body = { a: '$/dossier/subject', b: { c: '$/dossier/subject' }, d: '$/dossier/none' };
    expect(made(body).body).toEqual({ d: [] });
    expect(made(body, 'null').body).toEqual({ a: null, b: { c: null }, d: [] });
    expect(made(body, 'text').body).toEqual({ a: '', b: { c: '' }, d: [] });
  });

  it('goes through lists in lists', () => {
    const body = {
      papers: {
        $each: '/documents',
        $item: { no: '$./code', of: '$/dossier/code', files: { $each: './files', $item: '$./name' }, f: '$./fields' },
      },
    };
    expect(made(body).body).toEqual({
      papers: [
        { no: '1', of: 'A/1', files: ['a', 'b'], f: { x: 'y' } },
        { of: 'A/1', files: [], f: {} },
      ],
    });
  });

  it('spells codes and dates, takes the first known of several, and a default', () => {
    const body = {
      type: { $from: '/dossier/type', $codes: 'type' },
      day: { $from: '/dossier/day', $date: 'dd/MM/yyyy' },
      first: { $from: ['/dossier/subject', '/dossier/name'] },
      given: { $from: '/dossier/subject', $default: 'không' },
      number: { $from: '/dossier/type', $as: 'text' },
    };
    const expected = { type: 'CÔNG DÂN', day: '04/11/2026', first: 'Mẫu', given: 'không', number: '1' };
    expect(made(body as Template)).toEqual({ body: expected, missing: [] });
  });

  it('names what is required and unknown, has no code there, is no date, or is too long: never sent, never cut', () => {
    const body = {
      a: { $from: '/dossier/subject', $required: true },
      b: { c: { $from: '/dossier/name', $codes: { x: 'y' } } },
      d: { $from: '/dossier/name', $date: 'yyyy' },
      e: { $from: '/dossier/name', $max: 2 },
      f: { $from: '/dossier/name', $max: 3 },
      papers: { $each: '/documents', $item: { no: { $from: './code', $required: true } } },
    };
    expect(made(body as Template)).toEqual({
      body: { f: 'Mẫu', papers: [{ no: '1' }] },
      missing: ['a', 'b.c', 'd', 'e', 'papers.1.no'],
    });
  });
});

describe('a date', () => {
  it.each([
    ['2026-11-04', 'dd/MM/yyyy', '04/11/2026'],
    ['2026-11-04', 'yyyyMMddHHmmss', '20261104000000'],
    ['2026-11-04T08:05:09+07:00', 'HH:mm:ss dd-MM-yy', '08:05:09 04-11-26'],
    ['2026-11-04', 'epoch-ms', Date.UTC(2026, 10, 3, 17)],
    ['04/11/2026', 'yyyy', undefined],
    ['2026-11-04T08:05:09Z', 'yyyy', undefined],
    [7, 'yyyy', undefined],
  ])('%j as %s', (value, pattern, expected) => {
    expect(writtenDate(value, pattern)).toBe(expected);
  });
});

describe('an answer', () => {
  const answer = { status: 200, json: { error_code: '00', data: { id: 7, ok: 'true', link: 'a b' }, list: [] } };

  it('is known by status and value, numbers and their texts being one', () => {
    expect(matches(answer, [{ at: '/data/id', is: '7' }])).toBe(true);
    expect(matches(answer, [{ at: '/error_code', is: [0, '00'] }])).toBe(true);
    expect(matches(answer, [{ status: [404, 410] }, { status: 200, at: '/data' }])).toBe(true);
    expect(matches(answer, [{ status: 404, at: '/data' }])).toBe(false);
    expect(matches(answer, [{ at: '/nothing' }])).toBe(false);
    expect(matches(answer, [])).toBe(false);
  });

  it('is read by place, code map, pattern and template; own members only', () => {
    const { json } = answer;
    expect(readText(json, '/data/id')).toBe('7');
    expect(readTruth(json, '/data/ok')).toBe(true);
    expect(readValue(json, { at: '/error_code', codes: { '00': 9 } })).toBe(9);
    expect(readValue(json, { at: '/error_code', codes: { '1': 9 } })).toBeNull();
    expect(readText(json, { at: '/data/link', template: 'x/{value}' })).toBe('x/a%20b');
    expect(readText({ name: 'scan-ab12.pdf' }, { at: '/name', pattern: '-([0-9a-f]+)' })).toBe('ab12');
    expect(readText(json, '/data')).toBeNull();
    expect(readText(json, '/constructor/name')).toBeNull();
    expect(readText(json, { at: '/data/ok', codes: {} })).toBeNull();
  });

  it('tells an empty list from none', () => {
    expect(valuesAt(answer.json, '/list/*/x')).toEqual([]);
    expect(valuesAt(answer.json, '/nothing/*')).toBeNull();
    expect(valuesAt({ a: [{ b: [1, 2] }, { b: [3] }] }, '/a/*/b/*')).toEqual([1, 2, 3]);
  });
});

describe('a path', () => {
  it('is filled in, escaped, and has no holes', () => {
    expect(filledPath('a/{code}?x={after}', { code: '../b c', after: '' })).toBe('a/..%2Fb%20c?x=');
    expect(filledPath('a/{remoteId}', { remoteId: null })).toBeNull();
  });
});
