import type { RecordBundle } from '../../plugin/index.ts';
import { portalTime } from './portal-time.ts';
import { MAX_STEPS_PER_CALL, type PortalHeld, type PortalStep } from './schema.ts';
import type { PortalSettings } from './settings.ts';
import { STATUS_NAMES } from './status.ts';

/**
 * The dossier's way as far as its dates tell it: received, handled, returned. Nothing is reported that no date proves,
 * and nothing at all while the settings name nobody as the handler.
 */
export function portalSteps({ record }: RecordBundle, { defaults }: PortalSettings): PortalStep[] {
  const { NguoiXuLy, ChucDanh } = defaults;
  if (NguoiXuLy === undefined) return [];
  const { code, handlingAgency, receivedDate, finishedDate, returnedDate, dueDate } = record.dossier;
  const events: readonly (readonly [PortalStep['TrangThai'], string | null])[] = [
    ['2', receivedDate],
    ['9', finishedDate],
    ['10', returnedDate],
  ];
  return events.flatMap(([status, date]) =>
    date === null
      ? []
      : [
          {
            MaHoSo: code,
            NguoiXuLy,
            ChucDanh,
            ThoiDiemXuLy: portalTime(date),
            PhongBanXuLy: handlingAgency.name ?? '',
            NoiDungXuLy: STATUS_NAMES[status],
            TrangThai: status,
            NgayBatDau: portalTime(receivedDate),
            NgayKetThucTheoQuyDinh: portalTime(dueDate),
          },
        ],
  );
}

/** Steps the portal does not list yet; all of them where its look-up lists none. */
export function stepsNotThere(steps: readonly PortalStep[], held: PortalHeld | null): PortalStep[] {
  const there = new Set((held?.TienDo ?? []).map((step) => `${step.TrangThai} ${step.ThoiDiemXuLy}`));
  return steps.filter((step) => !there.has(`${step.TrangThai} ${step.ThoiDiemXuLy}`));
}

/** Cut into calls of at most ten. */
export function inCalls(steps: readonly PortalStep[]): PortalStep[][] {
  const calls = Math.ceil(steps.length / MAX_STEPS_PER_CALL);
  return Array.from({ length: calls }, (_, call) =>
    steps.slice(call * MAX_STEPS_PER_CALL, (call + 1) * MAX_STEPS_PER_CALL),
  );
}
