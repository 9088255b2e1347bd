import type { Extractor } from '../../../plugin/index.ts';
import { BIRTH_PAPERS } from './birth-papers.ts';
import { BUSINESS } from './business.ts';
import { CIVIL_EVENTS } from './civil-events.ts';
import { CONFIRMATIONS } from './confirmations.ts';
import { DEEDS } from './deeds.ts';
import { EDUCATION } from './education.ts';
import { FORMS } from './forms.ts';
import { HEALTH } from './health.ts';
import { IDENTITY_CARDS } from './identity-card.ts';
import { JUSTICE } from './justice.ts';
import { LAND } from './land.ts';

/** The kinds of papers sohoa reads by itself. They enter by the same door as those of a plugin. */
export const builtInExtractors: readonly Extractor[] = [
  ...IDENTITY_CARDS,
  ...BIRTH_PAPERS,
  ...CIVIL_EVENTS,
  ...LAND,
  ...BUSINESS,
  ...DEEDS,
  ...EDUCATION,
  ...HEALTH,
  ...JUSTICE,
  ...CONFIRMATIONS,
  ...FORMS,
];
