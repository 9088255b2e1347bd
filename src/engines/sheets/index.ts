import type { SheetEngine } from '../../plugin/index.ts';

/** Raised when the same sheets may come out as other bytes. */
const FINGERPRINT = { name: 'sohoa-sheets', version: '1', model: null };

/** Draws separator sheets; its libraries are loaded at the first one. */
export function createSheetEngine(): SheetEngine {
  return {
    fingerprint: FINGERPRINT,
    async print(sheets) {
      const { printSheets } = await import('./print-sheets.ts');
      return printSheets(sheets);
    },
  };
}
