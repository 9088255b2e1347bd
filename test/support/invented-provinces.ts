import { createHash } from 'node:crypto';
import type { Reaction, SeenCall } from './scripted-server.ts';

/** Provincial systems as the example profiles picture them, with a memory: what was stored is there. */
export interface InventedProvince {
  readonly react: (call: SeenCall) => Reaction;
  /** Accepted writes, in order. */
  readonly writes: string[];
}

interface Kept {
  readonly id: string;
  readonly body: Record<string, unknown>;
  readonly files: Map<string, string>;
  isWithdrawn: boolean;
}

/** Answers 200 with an envelope to everything. */
export function pasetoLikeProvince(): InventedProvince {
  const kept = new Map<string, Kept>();
  const writes: string[] = [];
  const say = (code: string, data: unknown = null): Reaction => ({
    status: 200,
    json: { success: code === '00', code, message: 'Hồ sơ của Nguyễn Văn Mẫu', data },
  });
  const held = ({ id, body, files, isWithdrawn }: Kept) => ({
    ...{ id, maHoSo: body['maHoSo'], thamChieu: body['thamChieu'], trangThai: body['trangThai'] },
    daThuHoi: isWithdrawn,
    giayTo: [{ tep: [...files].map(([sha256, duongDan]) => ({ sha256, duongDan })) }],
  });
  const react = (call: SeenCall): Reaction => {
    const form = call.path.endsWith('/tai-len') ? fieldsOf(call.body) : JSON.parse(call.body || '{}');
    const code = String(form.maHoSo);
    const known = kept.get(code);
    if (call.path.endsWith('/tra-cuu')) return known ? say('00', held(known)) : say('HS_KHONG_TON_TAI');
    if (call.path.endsWith('/dong-bo') && known) return say('HS_DA_TON_TAI');
    if (call.path.endsWith('/cap-nhat') && !known) return say('HS_KHONG_TON_TAI');
    if (form.trichYeu === 'từ chối') return say('E-0042');
    writes.push(call.path.split('/').slice(-2).join('/'));
    if (call.path.endsWith('/thu-hoi') && known) known.isWithdrawn = true;
    else if (call.path.endsWith('/tai-len')) known?.files.set(String(form.sha256), `https://kho.vn/${form.sha256}`);
    else kept.set(code, { id: `HS${kept.size + 1}`, files: new Map(), ...known, body: form, isWithdrawn: false });
    return say(
      '00',
      known && call.path.endsWith('/tai-len')
        ? { sha256: form.sha256, duongDan: `https://kho.vn/${form.sha256}` }
        : held(kept.get(code) as Kept),
    );
  };
  return { react, writes };
}

/** Numbers of its own in the paths, 409 for what is there, relative links. */
export function opencpsLikeProvince(): InventedProvince {
  const kept = new Map<string, Kept>();
  const writes: string[] = [];
  const held = ({ id, body, files, isWithdrawn }: Kept) => ({
    ...{ dossierId: Number(id), referenceUid: body['referenceUid'], metaData: body['metaData'] },
    dossierStatus: isWithdrawn ? 'cancelled' : 'done',
    files: [...files].map(([sha256, fileEntryId]) => ({ sha256, fileEntryId })),
  });
  const react = ({ method, path, body }: SeenCall): Reaction => {
    const [, , last = '', second = ''] = /^(.*?)\/([^/?]+)(?:\/([^/?]+))?(?:\?.*)?$/.exec(path) ?? [];
    if (method === 'GET' && path.includes('byReferenceUid')) {
      const found = kept.get(second || last);
      return found ? { status: 200, json: held(found) } : { status: 404, json: { code: 'NotFound' } };
    }
    if (method === 'GET') {
      const query = new URLSearchParams(path.split('?')[1]);
      const [start, size] = [Number(query.get('start')), Number(query.get('size'))];
      return { status: 200, json: { data: [...kept.values()].slice(start * size, (start + 1) * size).map(held) } };
    }
    if (path.endsWith('/files')) {
      const { sha256 = '' } = fieldsOf(body);
      const entry = createHash('md5').update(sha256).digest('hex').slice(0, 8);
      kept.get(path.split('/').at(-2) ?? '')?.files.set(sha256, entry);
      writes.push('file');
      return { status: 200, json: { fileEntryId: entry } };
    }
    if (path.endsWith('/cancelling')) {
      const found = [...kept.values()].find(({ id }) => id === path.split('/').at(-2));
      if (found) found.isWithdrawn = true;
      writes.push('cancel');
      return { status: 204, text: '' };
    }
    const said = JSON.parse(body);
    const known = kept.get(said.referenceUid);
    if (method === 'POST' && known) return { status: 409, json: { code: 'Conflict' } };
    if (method === 'PUT' && path.split('/').at(-1) !== known?.id) return { status: 404, json: { code: 'NotFound' } };
    writes.push(method);
    const next = { id: String(kept.size + 100), files: new Map(), ...known, body: said, isWithdrawn: false };
    kept.set(said.referenceUid, next);
    return { status: 200, json: { dossierId: Number(next.id) } };
  };
  return { react, writes };
}

/** Text parts of a multipart body. */
function fieldsOf(body: string): Record<string, string> {
  return Object.fromEntries(
    [...body.matchAll(/name="([^"]+)"\r\n\r\n([^\r]*)\r\n/g)].map(([, name = '', value = '']) => [name, value]),
  );
}
