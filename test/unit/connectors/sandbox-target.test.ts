import { describe, expect, it } from 'vitest';
import { isSandboxTarget, portal, province, sandboxTargets } from '../../../src/connectors/index.ts';

const target = (url: unknown, sandbox = true) => ({ sandbox, settings: { url } });

describe('a sandbox', () => {
  it.each([
    ['http://127.0.0.1:4010/portal', true],
    ['http://localhost:4010', true],
    ['http://[::1]:4010', true],
    ['https://127.0.0.1', true],
    ['http://127.1:80', true],
    ['http://LOCALHOST/', true],
    ['http://127.0.0.1.example.vn', false],
    ['http://localhost.example.vn', false],
    ['http://127.0.0.1@example.vn', false],
    ['https://dichvucong.example.vn', false],
    ['http://0.0.0.0:4010', false],
    ['http://192.168.1.5', false],
    ['ftp://127.0.0.1', false],
    ['127.0.0.1', false],
    ['', false],
    [undefined, false],
  ])('is believed of %s: %s', (url, expected) => {
    expect(isSandboxTarget(target(url))).toBe(expected);
  });

  it('is none when the settings do not say so, though it is on loopback', () => {
    expect(isSandboxTarget(target('http://127.0.0.1:1', false))).toBe(false);
  });
});

describe('addresses', () => {
  it('are refused in the clear outside this machine, unless a setting allows it', () => {
    const { settings } = sandboxTargets('http://127.0.0.1:1').province;
    const at = (url: string, more = {}) => province.settings.safeParse({ ...settings, url, ...more }).success;
    expect(at('http://127.0.0.1:1/province')).toBe(true);
    expect(at('https://tinh.example.vn')).toBe(true);
    expect(at('http://tinh.example.vn')).toBe(false);
    expect(at('http://tinh.example.vn', { allowPlainHttp: true })).toBe(true);
    expect(at('ftp://127.0.0.1')).toBe(false);
    const { settings: portalSettings } = sandboxTargets('http://127.0.0.1:1').portal;
    expect(portal.settings.safeParse({ ...portalSettings, url: 'http://portal.example.vn' }).success).toBe(false);
  });
});
