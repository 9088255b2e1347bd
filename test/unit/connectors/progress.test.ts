import { describe, expect, it } from 'vitest';
import { portal, sandboxTargets } from '../../../src/connectors/index.ts';
import { inCalls, portalSteps, stepsNotThere } from '../../../src/connectors/portal/progress.ts';
import { recordBundle } from '../../support/record-bundle.ts';

const { settings: raw } = sandboxTargets('http://127.0.0.1:1').portal;
const settings = portal.settings.parse(raw);

describe('progress of a dossier', () => {
  it('is told only where a date proves it', () => {
    const steps = portalSteps(recordBundle(1, { dossier: { returnedDate: '2026-11-11' } }).bundle, settings);
    expect(steps.map(({ TrangThai, ThoiDiemXuLy }) => [TrangThai, ThoiDiemXuLy])).toEqual([
      ['2', '20261105000000'],
      ['9', '20261110000000'],
      ['10', '20261111000000'],
    ]);
    expect(steps[0]).toMatchObject({
      NguoiXuLy: 'Bộ phận số hóa',
      PhongBanXuLy: 'Sở Tư pháp tỉnh Mẫu',
      NgayKetThucTheoQuyDinh: '20261112000000',
    });
    expect(portalSteps(recordBundle(1, { dossier: { finishedDate: null } }).bundle, settings)).toHaveLength(1);
  });

  it('is not told at all while nobody is named as the handler', () => {
    const { NguoiXuLy: _, ...defaults } = raw.defaults;
    expect(portalSteps(recordBundle().bundle, portal.settings.parse({ ...raw, defaults }))).toEqual([]);
  });

  it('leaves out what the portal lists already', () => {
    const steps = portalSteps(recordBundle().bundle, settings);
    expect(stepsNotThere(steps, null)).toEqual(steps);
    expect(stepsNotThere(steps, { TienDo: null })).toEqual(steps);
    const held = { TienDo: [{ TrangThai: '2', ThoiDiemXuLy: '20261105000000' }] };
    expect(stepsNotThere(steps, held).map(({ TrangThai }) => TrangThai)).toEqual(['9']);
  });

  it('goes out ten steps a call', () => {
    const [step] = portalSteps(recordBundle().bundle, settings);
    if (step === undefined) throw new Error('a step was expected');
    expect(inCalls([])).toEqual([]);
    expect(inCalls(Array.from({ length: 25 }, () => step)).map(({ length }) => length)).toEqual([10, 10, 5]);
  });
});
