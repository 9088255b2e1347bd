import { DOSSIER_STATUSES } from '../../domain/index.ts';
import type { PortalStep } from './schema.ts';

/** TrangThaiHoSo in the portal's own words, by the codes as they travel. */
export const STATUS_NAMES: Readonly<Record<PortalStep['TrangThai'], string>> = DOSSIER_STATUSES;
