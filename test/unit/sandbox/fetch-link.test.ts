import { describe, expect, it } from 'vitest';
import { isLoopbackName } from '../../../src/sandbox/portal/fetch-link.ts';

describe('names of this machine', () => {
  it.each([
    ['localhost', true],
    ['127.0.0.1', true],
    ['127.255.0.9', true],
    ['[::1]', true],
    ['::1', false],
    ['0.0.0.0', false],
    ['169.254.169.254', false],
    ['localhost.example.vn', false],
    ['127.0.0.1.example.vn', false],
    ['', false],
  ])('%s: %s', (name, expected) => {
    expect(isLoopbackName(name)).toBe(expected);
  });
});
