import { openHttp } from '../http/exchange.ts';
import { raise } from '../http/failure.ts';
import { PortalClient } from './client.ts';
import { openPortalSession } from './session.ts';
import type { PortalSettings } from './settings.ts';

/** A procedure's name and fields as the portal's catalogue has them. */
export interface CatalogueProcedure {
  readonly code: string;
  readonly name: string;
  readonly fields: readonly { readonly code: string; readonly name: string }[];
}

/**
 * Looks a procedure up in the portal's catalogue (`LayThuTuc`) by its national code; null where it is not known there.
 * Errors: TARGET_UNREACHABLE, TARGET_BUSY, TARGET_BROKEN, TARGET_LOGIN, TARGET_REFUSED, TARGET_ANSWER_ODD.
 */
export async function fetchProcedure(
  target: { readonly name: string; readonly settings: PortalSettings; readonly password: string },
  code: string,
  signal: AbortSignal,
): Promise<CatalogueProcedure | null> {
  const http = openHttp(target.settings);
  try {
    const client = new PortalClient(http, openPortalSession(http, target.settings, target.password), target.settings);
    const found = await client.procedure(code, signal);
    if (!found.ok) return raise(found.failure, { target: target.name });
    if (found.value === null) return null;
    const fields = found.value.LINHVUCTHUCHIEN.map((field) => ({ code: field.MALINHVUC, name: field.TENLINHVUC }));
    return { code, name: found.value.TENTTHC, fields };
  } finally {
    await http.close();
  }
}
