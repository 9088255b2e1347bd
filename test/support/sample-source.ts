import type { DossierSource } from '../../src/plugin/index.ts';

/** A roster entry that points nowhere; enough for whatever only keeps it. */
export function sampleSource(code: string): DossierSource {
  return { code, folder: `/kho/${code}`, files: [{ name: 'quét.jpg', bytes: 9, mtimeMs: 1 }], skipped: [], row: null };
}
