import type { FormEngine } from '../../plugin/index.ts';

/** Raised when the same form may come out as other bytes. */
const FINGERPRINT = { name: 'sohoa-forms', version: '1', model: null };

/** Sets forms and minutes as PDF; its libraries are loaded at the first one. */
export function createFormEngine(): FormEngine {
  return {
    fingerprint: FINGERPRINT,
    async print(form) {
      const { printForm } = await import('./print-form.ts');
      return printForm(form);
    },
  };
}
