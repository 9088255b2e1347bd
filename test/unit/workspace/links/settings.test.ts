import { describe, expect, it } from 'vitest';
import { blockListOf, LinkSettings } from '../../../../src/workspace/links/settings.ts';

const wrong = (given: object) => LinkSettings.safeParse(given).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('links: in sohoa.yaml', () => {
  it('leaves links to the province where nothing is said', () => {
    expect(LinkSettings.parse({})).toMatchObject({ source: 'province', days: 30, allow: [], clientCertificate: null });
  });

  it.each([
    [{ source: 'own' }, ['baseUrl']],
    [{ source: 'folder', baseUrl: 'https://tep.mau.gov.vn' }, ['folder']],
    [{ source: 'own', baseUrl: 'http://tep.mau.gov.vn' }, ['baseUrl']],
    [{ source: 'own', baseUrl: 'ftp://tep.mau.gov.vn' }, ['baseUrl']],
    [{ allow: ['10.0.0.0/33'] }, ['allow.0']],
    [{ allow: ['tep.mau.gov.vn'] }, ['allow.0']],
    [{ trustedProxies: ['10.0.0.1', '::1/x'] }, ['trustedProxies.1']],
    [{ source: 'own', baseUrl: 'http://10.1.2.3', allowPlainHttp: true }, []],
    [{ source: 'own', baseUrl: 'http://127.0.0.1:4020' }, []],
    [{ source: 'folder', baseUrl: 'https://tep.mau.gov.vn/f', folder: '/srv/f' }, []],
  ])('takes %j with faults %j', (given, faults) => {
    expect(wrong(given)).toEqual(faults);
  });

  it('knows addresses in each of their spellings', () => {
    const list = blockListOf(['10.1.0.0/16', '192.0.2.7', '2001:db8::/32']);
    expect(list?.check('10.1.255.255')).toBe(true);
    expect(list?.check('::ffff:10.1.2.3', 'ipv6')).toBe(true);
    expect(list?.check('10.2.0.0')).toBe(false);
    expect(list?.check('192.0.2.70')).toBe(false);
    expect(list?.check('2001:db8:1::1', 'ipv6')).toBe(true);
  });
});
