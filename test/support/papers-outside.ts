import { identity, sandboxTargets } from '../../src/connectors/index.ts';
import type { IdentityRegister, OpenConnector } from '../../src/plugin/index.ts';
import { SANDBOX_CREDENTIALS } from '../../src/sandbox/index.ts';

/** Puts a person of the register, or a result of the national store, into a running sandbox. */
export async function putIn(url: string, what: 'persons' | 'results', body: object): Promise<void> {
  const answer = await fetch(`${url}/_sandbox/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (answer.status !== 201) throw new Error(`sandbox refused: ${await answer.text()}`);
}

/** A result with a small PDF as its file. */
export function resultGiven(owner: string, more: object = {}) {
  return {
    SoDinhDanhChuSoHuu: owner,
    MaKetQua: 'KQ-HT-KS',
    TenGiayTo: 'Giấy khai sinh',
    SoKyHieu: '77/2019',
    CoQuanChuQuan: 'UBND xã Tân Lập',
    TenTep: 'giay-khai-sinh.pdf',
    NoiDung: Buffer.from('%PDF-1.7 ket qua').toString('base64'),
    ...more,
  };
}

export async function openRegister(url: string): Promise<{ register: IdentityRegister; connector: OpenConnector }> {
  const limits = { connectMs: 1000, headersMs: 2000, bodyMs: 2000 };
  const connector = await identity.open({
    target: 'identity',
    settings: identity.settings.parse({ ...sandboxTargets(url).identity.settings, ...limits }),
    secrets: { clientSecret: SANDBOX_CREDENTIALS.clientSecret },
  });
  if (connector.identities === undefined) throw new Error('no register');
  return { register: connector.identities, connector };
}
