import { describe, expect, it } from 'vitest';
import { parseSheetText, sheetText } from '../../../src/domain/index.ts';

describe('the code on a separator sheet', () => {
  // Sheets are printed once and lie in boxes for years: this text may never change its meaning.
  it('is fixed for ever', () => {
    expect(sheetText({ action: 'dossier', code: 'H56.14-240115-0001' })).toBe('SOHOA1:D:H56.14-240115-0001:4H');
    expect(sheetText({ action: 'document', kind: 'quyet-dinh' })).toMatch(/^SOHOA1:P:QUYET-DINH:[0-9A-Z]{2}$/);
    expect(sheetText({ action: 'document', kind: null })).toMatch(/^SOHOA1:P::[0-9A-Z]{2}$/);
    expect(sheetText({ action: 'end', code: 'H1-1' })).toMatch(/^SOHOA1:E:H1-1:[0-9A-Z]{2}$/);
  });

  it.each(['', 'SOHOA', 'SOHOA2:D:H56.14-240115-0001:8B', '001099000001|Nguyễn Văn A', 'SOHOA1:D:../../etc:00'])(
    'is not %j',
    (text) => expect(parseSheetText(text)).toBeNull(),
  );
});
