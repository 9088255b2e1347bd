import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOG, problem } from '../../../src/errors/index.ts';
import {
  errorWords,
  isMessageKey,
  LANGUAGES,
  type MessageKey,
  messages,
  translate,
} from '../../../src/messages/index.ts';
import { errors as vietnameseErrors } from '../../../src/messages/vi/errors.ts';

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('texts in both languages', () => {
  it.each(Object.keys(messages('en')) as MessageKey[])('%s has the same placeholders, in NFC', (key) => {
    const [vi, en] = [messages('vi')[key], messages('en')[key]];
    expect([...new Set(placeholders(vi))]).toEqual([...new Set(placeholders(en))]);
    for (const text of [vi, en]) {
      expect(text).not.toBe('');
      expect(text).toBe(text.normalize('NFC'));
    }
  });

  it('has no key in Vietnamese alone', () => {
    expect(Object.keys(messages('vi')).sort()).toEqual(Object.keys(messages('en')).sort());
  });
});

describe('errors in both languages', () => {
  it.each(Object.entries(CATALOG))('%s says the same with the same placeholders', (code, { message, hint }) => {
    const vi = vietnameseErrors[code as keyof typeof vietnameseErrors];
    const used = (text: string) => [...new Set(placeholders(text))];
    expect(used(`${vi.message} ${vi.hint}`)).toEqual(used(`${message} ${hint}`));
    expect(vi.message.normalize('NFC')).toBe(vi.message);
  });

  it('fills in values and keeps a stored problem without a path readable', () => {
    const error = problem('FILE_EMPTY', { where: { file: 'a/b.pdf' } });
    expect(errorWords('en', error).message).toBe('a/b.pdf is empty (0 bytes).');
    expect(errorWords('vi', error).message).toBe('a/b.pdf là tệp rỗng (0 byte).');
    expect(errorWords('vi', { code: 'FILE_EMPTY', params: {} }).message).toBe('Một tệp là tệp rỗng (0 byte).');
  });

  it('puts the words of the case in place of an English detail', () => {
    const params = {
      command: 'rnu',
      suggestion: 'Did you mean: x?',
      suggestionId: 'did-you-mean',
      nearest: 'sohoa run',
    };
    const error = problem('UNKNOWN_COMMAND', { params });
    expect(errorWords('vi', error).hint).toBe(translate('vi', 'suggestion.did-you-mean', { nearest: 'sohoa run' }));
  });

  it('says why a value is held instead of the code of the reason', () => {
    const error = problem('ROW_VALUE_HELD', {
      where: { line: 3 },
      params: { field: 'so_dinh_danh', reason: 'ID_LENGTH' },
    });
    expect(errorWords('vi', error).message).toContain(translate('vi', 'held.ID_LENGTH'));
    expect(errorWords('en', error).message).toContain(translate('en', 'held.ID_LENGTH'));
  });

  it('leaves the words of an error it does not know', () => {
    const foreign = { code: 'ACME_BROKEN', params: {}, message: 'the stamp ran dry', hint: 'buy ink' };
    for (const language of LANGUAGES) {
      expect(errorWords(language, foreign)).toEqual({ message: 'the stamp ran dry', hint: 'buy ink' });
    }
  });
});

describe('words of commands', () => {
  const manifest = JSON.parse(readFileSync('oclif.manifest.json', 'utf8')) as {
    commands: Record<
      string,
      { summary: string; args: Record<string, unknown>; flags: Record<string, { summary: string }> }
    >;
  };

  it.each(Object.entries(manifest.commands))('%s, its arguments and its flags have words', (id, command) => {
    const name = id.replaceAll(':', '.');
    expect(command.summary).toBe(translate('en', `command.${name}.summary` as MessageKey));
    for (const arg of Object.keys(command.args)) expect(isMessageKey(`arg.${name}.${arg}`), arg).toBe(true);
    for (const [flag, { summary }] of Object.entries(command.flags)) {
      const key = isMessageKey(`flag.${name}.${flag}`) ? `flag.${name}.${flag}` : `flag.${flag}`;
      expect(summary).toBe(translate('en', key as MessageKey));
    }
  });

  it('has no words for flags or arguments that are gone', () => {
    const commands = Object.entries(manifest.commands);
    const known = commands.flatMap(([id, { args, flags }]) => {
      const name = id.replaceAll(':', '.');
      const flagKeys = Object.keys(flags).flatMap((flag) => [`flag.${flag}`, `flag.${name}.${flag}`]);
      return [`command.${name}.summary`, ...Object.keys(args).map((arg) => `arg.${name}.${arg}`), ...flagKeys];
    });
    const ofOthers = /^(command|arg)\.autocomplete\.|^flag\.(help|shell)$/;
    const left = Object.keys(messages('en')).filter((key) => /^(command|arg|flag)\./.test(key) && !ofOthers.test(key));
    expect(left.filter((key) => !known.includes(key))).toEqual([]);
  });
});
