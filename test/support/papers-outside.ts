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
    NoiDung: smallPdf().toString('base64'),
    ...more,
  };
}

/** One empty A4 page, written out by hand so that its bytes never change. */
export function smallPdf(): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 4\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(`${text}${table}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`);
}

export async function openRegister(url: string): Promise<{ register: IdentityRegister; connector: OpenConnector }> {
  const limits = { connectMs: 1000, headersMs: 2000, bodyMs: 2000 };
  const connector = await identity.open({
    target: 'identity',
    settings: identity.settings.parse({ ...sandboxTargets(url).identity.settings, ...limits }),
    secrets: { clientSecret: SANDBOX_CREDENTIALS.clientSecret },
    dir: '.',
  });
  if (connector.identities === undefined) throw new Error('no register');
  return { register: connector.identities, connector };
}
