import { describe, expect, it } from 'vitest';
import type { ReviewAction } from '../../../../src/domain/index.ts';
import { tellEntry } from '../../../../src/service/page/dialogs/tell-entry.ts';
import { speaker } from '../../../../src/service/page/words/index.ts';
import { fakeDossier } from '../../../support/fake-review.ts';

const { view } = fakeDossier('H01.02-240101-0001', 20);
const say = speaker('vi');
const page = (number: number) => view.pages[number - 1]?.key ?? '';
const steps = [{ step: 'intake', label: 'nhận hồ sơ' }];
const tell = (action: ReviewAction, was: string | null = null) => tellEntry(action, was, view, say, steps);

describe('a decision in words', () => {
  it('names the field as the screen does, and dates as clerks write them', () => {
    const action = { kind: 'value', document: page(11), field: '/issuedDate', value: '2024-09-06' } as const;
    expect(tell(action, '2024-09-05')).toBe('Sửa Ngày ban hành: “05/09/2024” → “06/09/2024”');
    expect(tell({ ...action, value: null })).toBe('Sửa Ngày ban hành: “(không có)” → “(không có)”');
    expect(tell({ kind: 'value', document: null, field: '/ownerName', value: 'Lý Đức Sơn' })).toContain('Chủ hồ sơ');
  });

  it('still says something of a field no longer shown', () => {
    expect(tell({ kind: 'value', document: page(3), field: '/fields/plot', value: '12' })).toContain('/fields/plot');
  });

  it('covers every kind of decision', () => {
    const all: ReviewAction[] = [
      { kind: 'words', page: page(1), box: [0, 0, 1, 1], text: 'Tân Lập' },
      { kind: 'rotate', page: page(1), rotation: 90 },
      { kind: 'mark', page: page(1), mark: 'blank', set: false },
      { kind: 'begins', page: page(4), set: true },
      { kind: 'begins', page: page(11), set: false },
      { kind: 'order', pages: [page(2), page(1)] },
      { kind: 'reject', step: 'intake', reason: 'rescan', note: 'mờ' },
    ];
    expect(all.map((action) => tell(action))).toEqual([
      'Sửa chữ trên trang: “Tân Lập”',
      'Xoay trang: 90°',
      'Bỏ đánh dấu: trang trắng',
      'Tách tài liệu',
      'Nối tài liệu',
      'Xếp lại trang',
      'Trả lại bước nhận hồ sơ: quét lại: mờ',
    ]);
  });
});
