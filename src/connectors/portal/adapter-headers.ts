import type { PortalSettings } from './settings.ts';

/** Headers the adapter wants on every call; `dstcode` tells it where the call is meant to go. */
export function adapterHeaders({ destinationCode }: PortalSettings): Record<string, string> {
  return {
    accept: 'application/json',
    'content-type': 'application/json',
    charset: 'utf-8',
    dstcode: destinationCode,
  };
}
