import type { RecordStep } from '../../domain/index.ts';
import type { RecordBundle } from '../../plugin/index.ts';
import type { Draft } from './draft.ts';
import { portalTime } from './portal-time.ts';
import { MAX_STEPS_PER_CALL, type PortalHeld, type PortalStep } from './schema.ts';
import type { PortalSettings } from './settings.ts';
import { STATUS_NAMES } from './status.ts';

/** The dossier's way: its steps as the office wrote them down, else as far as its dates tell it. */
export function portalSteps({ record }: RecordBundle, { defaults }: PortalSettings): Draft<PortalStep>[] {
  const { code, portal } = record.dossier;
  const written = (portal?.progress ?? []).map((step) => writtenStep(code, step, defaults));
  return written.length > 0 ? written : stepsOfDates(record, defaults);
}

/** Nothing is put in place of what the office left empty but the handler's name, which the settings may give. */
function writtenStep(code: string, step: RecordStep, defaults: PortalSettings['defaults']): Draft<PortalStep> {
  const isNamed = step.handler !== null;
  return {
    MaHoSo: code,
    NguoiXuLy: step.handler ?? defaults.NguoiXuLy ?? '',
    ChucDanh: step.title ?? (isNamed ? '' : defaults.ChucDanh),
    ThoiDiemXuLy: portalTime(step.at),
    PhongBanXuLy: step.office ?? '',
    NoiDungXuLy: step.content ?? '',
    TrangThai: step.status === null ? '' : String(step.status),
    NgayBatDau: portalTime(step.startedAt),
    NgayKetThucTheoQuyDinh: portalTime(step.dueAt),
  };
}

/**
 * Received, handled, returned. Nothing is reported that no date proves, and nothing at all while the settings name
 * nobody as the handler.
 */
function stepsOfDates(
  { dossier }: RecordBundle['record'],
  { NguoiXuLy, ChucDanh }: PortalSettings['defaults'],
): Draft<PortalStep>[] {
  if (NguoiXuLy === undefined) return [];
  const { code, handlingAgency, receivedDate, finishedDate, returnedDate, dueDate } = dossier;
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

/**
 * Steps the portal does not list yet; all of them where its look-up lists none. Two steps of one day may look the same
 * in what it lists: each listed one stands for one of ours only.
 */
export function stepsNotThere(steps: readonly Draft<PortalStep>[], held: PortalHeld | null): Draft<PortalStep>[] {
  const listed = [...(held?.TienDo ?? [])];
  return steps.filter((step) => {
    const at = listed.findIndex((one) => isSameStep(one, step));
    if (at >= 0) listed.splice(at, 1);
    return at < 0;
  });
}

/** Cut into calls of at most ten. */
export function inCalls<Step>(steps: readonly Step[]): Step[][] {
  const calls = Math.ceil(steps.length / MAX_STEPS_PER_CALL);
  return Array.from({ length: calls }, (_, call) =>
    steps.slice(call * MAX_STEPS_PER_CALL, (call + 1) * MAX_STEPS_PER_CALL),
  );
}

type HeldStep = NonNullable<PortalHeld['TienDo']>[number];

/** Handler and words are compared only where the look-up repeats them. */
function isSameStep(held: HeldStep, step: Draft<PortalStep>): boolean {
  if (held.TrangThai !== step.TrangThai || held.ThoiDiemXuLy !== step.ThoiDiemXuLy) return false;
  const isSameHandler = (held.NguoiXuLy ?? step.NguoiXuLy) === step.NguoiXuLy;
  return isSameHandler && (held.NoiDungXuLy ?? step.NoiDungXuLy) === step.NoiDungXuLy;
}
