import type { CatalogueAgency, CatalogueProcedure } from '../../plugin/index.ts';
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

/** Fields of procedures (`LayDanhMucLinhVuc`). Errors as above. */
export async function fetchFields(
  client: PortalClient,
  target: string,
  signal: AbortSignal,
): Promise<CatalogueProcedure['fields']> {
  const listed = await client.fields(signal);
  if (!listed.ok) return raise(listed.failure, { target });
  return listed.value.map(({ MALINHVUC, TENLINHVUC }) => ({ code: MALINHVUC, name: TENLINHVUC }));
}

/** Agencies (`LayDanhMucCoQuan`). Errors as above. */
export async function fetchAgencies(
  client: PortalClient,
  target: string,
  signal: AbortSignal,
): Promise<readonly CatalogueAgency[]> {
  const listed = await client.agencies(signal);
  if (!listed.ok) return raise(listed.failure, { target });
  return listed.value.map(({ MADONVI, TENDONVI, CAPDONVI }) => ({
    code: MADONVI,
    name: TENDONVI,
    level: CAPDONVI ?? null,
  }));
}
