import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Key, shortcutOf } from '../../../../src/service/page/keyboard/shortcuts.ts';
import { commandOfKey, stepOfKey } from '../../../../src/service/page/thumbnails/thumbnail-keys.ts';
import { speaker } from '../../../../src/service/page/words/index.ts';

const key = (name: string, more: Partial<Key> = {}): Key => ({
  key: name,
  code: '',
  keyCode: 0,
  isComposing: false,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...more,
});

describe('the keys', () => {
  it('do what the help says', () => {
    expect(shortcutOf(key('Enter'), 'field')).toEqual({ name: 'accept' });
    expect(shortcutOf(key('Enter', { shiftKey: true }), 'field')).toEqual({ name: 'previous' });
    expect(shortcutOf(key('2', { code: 'Digit2', altKey: true }), 'field')).toEqual({ name: 'candidate', number: 2 });
    expect(shortcutOf(key('o', { code: 'KeyO', altKey: true }), 'field')).toEqual({ name: 'original' });
    expect(shortcutOf(key('0', { code: 'Digit0', altKey: true }), 'field')).toEqual({ name: 'absent' });
    expect(shortcutOf(key('Enter', { ctrlKey: true }), 'field')).toEqual({ name: 'saveNext' });
    expect(shortcutOf(key('?'), 'elsewhere')).toEqual({ name: 'help' });
    expect(shortcutOf(key('/'), 'elsewhere')).toEqual({ name: 'search' });
    expect(shortcutOf(key('k', { ctrlKey: true }), 'text')).toEqual({ name: 'search' });
  });

  it('never take a printable key inside a field', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), fc.boolean(), (letter, shiftKey) => {
        expect(shortcutOf(key(letter, { shiftKey }), 'field')).toBeNull();
        expect(shortcutOf(key(letter, { shiftKey }), 'text')).toBeNull();
        // AltGr types letters: Windows reports it as Ctrl+Alt.
        expect(shortcutOf(key(letter, { ctrlKey: true, altKey: true, code: 'KeyO' }), 'field')).toBeNull();
      }),
    );
  });

  it('do nothing while a letter is being composed', () => {
    for (const name of ['Enter', 'Escape', 'F2', 'F8', 's']) {
      for (const ctrlKey of [true, false]) {
        expect(shortcutOf(key(name, { isComposing: true, ctrlKey }), 'field')).toBeNull();
        expect(shortcutOf(key(name, { keyCode: 229, ctrlKey }), 'field')).toBeNull();
      }
    }
    expect(commandOfKey(key('r', { isComposing: true }))).toBeNull();
    expect(stepOfKey(key('ArrowDown', { keyCode: 229 }), 10)).toBeNull();
  });

  it('leave Enter to other text boxes', () => {
    expect(shortcutOf(key('Enter'), 'text')).toBeNull();
    expect(shortcutOf(key('Escape'), 'text')).toBeNull();
  });

  it('act on the page only in the list of pages', () => {
    expect(commandOfKey(key('r'))).toBe('rotateRight');
    expect(commandOfKey(key('L'))).toBe('rotateLeft');
    expect(commandOfKey(key('ArrowUp', { altKey: true }))).toBe('up');
    expect(commandOfKey(key('s', { ctrlKey: true }))).toBeNull();
    expect(stepOfKey(key('End'), 800)).toBe(800);
  });
});

describe('the words', () => {
  it('are filled in, in both languages', () => {
    expect(speaker('vi')('progress.text', { settled: 37, total: 120, waiting: 4 })).toBe('37/120, 4 chờ kiểm tra');
    expect(speaker('en')('queue.more', { left: 3 })).toBe('Show more (3)');
  });
});
