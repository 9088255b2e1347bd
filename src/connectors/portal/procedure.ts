import type { CatalogueProcedure } from '../../plugin/index.ts';
import { raise } from '../http/failure.ts';
import type { PortalClient } from './client.ts';

/**
 * The portal's catalogue: its list (`LayDanhSachTTHC`), then each procedure (`LayThuTuc`), one after the other. A
 * procedure that is listed but not known on asking is left out.
 * Errors: TARGET_UNREACHABLE, TARGET_BUSY, TARGET_BROKEN, TARGET_LOGIN, TARGET_REFUSED, TARGET_ANSWER_ODD.
 */
export async function fetchProcedures(
  client: PortalClient,
  target: string,
  signal: AbortSignal,
): Promise<CatalogueProcedure[]> {
  const listed = await client.procedures(signal);
  if (!listed.ok) return raise(listed.failure, { target });
  const procedures: CatalogueProcedure[] = [];
  for (const { MATTHC: code } of listed.value) {
    const found = await client.procedure(code, signal);
    if (!found.ok) return raise(found.failure, { target });
    if (found.value === null) continue;
    const { TENTTHC: name, LINHVUCTHUCHIEN, THANHPHANHOSO, KETQUATHUCHIEN } = found.value;
    procedures.push({
      code,
      name,
      fields: LINHVUCTHUCHIEN.map((field) => ({ code: field.MALINHVUC, name: field.TENLINHVUC })),
      components: (THANHPHANHOSO ?? []).map(({ MAGIAYTO, TENGIAYTO }) => ({ code: MAGIAYTO, name: TENGIAYTO })),
      results: (KETQUATHUCHIEN ?? []).map(({ MAKETQUA }) => MAKETQUA),
    });
  }
  return procedures;
}
