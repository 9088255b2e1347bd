import type { Random } from '../../random.ts';
import { makeDay } from '../../words/dates.ts';
import { makeScene } from '../any-paper.ts';
import type { Paper } from '../paper.ts';
import { AUTHORIZATIONS, LAND_CONTRACTS } from './agreements.ts';
import { DECLARATIONS, PETITIONS } from './applications.ts';
import { BIRTH_CERTIFICATES, BIRTH_EXTRACTS } from './birth.ts';
import { BUSINESS_HOUSEHOLDS, ENTERPRISES } from './business.ts';
import { BIRTH_NOTICES, CHANGE_EXTRACTS, DEATH_EXTRACTS, MARRIAGE_STATUS } from './civil-events.ts';
import { BUILDING_PERMITS, CONFIRMATIONS, DISABILITY_CONFIRMATIONS, POVERTY_CERTIFICATES } from './commune-papers.ts';
import { CERTIFICATES } from './course-certificates.ts';
import { CRIMINAL_RECORDS } from './criminal-record.ts';
import { DIPLOMAS } from './diplomas.ts';
import { HEALTH_CHECKS, INSURANCE_CARDS } from './health.ts';
import { IDENTITY_CARDS } from './identity-card.ts';
import { JUDGMENTS } from './judgments.ts';
import type { CitizenKind, CitizenLayout } from './kind.ts';
import { LAND_CERTIFICATES } from './land-certificate.ts';
import { MARRIAGE_CERTIFICATES } from './marriage.ts';
import { RESIDENCE_CONFIRMATIONS } from './residence.ts';
import { certified } from './witness.ts';

/** Every kind of citizens' papers the generator knows. */
export const CITIZEN_KINDS: readonly CitizenKind[] = [
  IDENTITY_CARDS,
  BIRTH_CERTIFICATES,
  BIRTH_EXTRACTS,
  MARRIAGE_CERTIFICATES,
  MARRIAGE_STATUS,
  DEATH_EXTRACTS,
  CHANGE_EXTRACTS,
  BIRTH_NOTICES,
  RESIDENCE_CONFIRMATIONS,
  LAND_CERTIFICATES,
  BUSINESS_HOUSEHOLDS,
  ENTERPRISES,
  AUTHORIZATIONS,
  LAND_CONTRACTS,
  DIPLOMAS,
  CERTIFICATES,
  CONFIRMATIONS,
  PETITIONS,
  DECLARATIONS,
  BUILDING_PERMITS,
  JUDGMENTS,
  HEALTH_CHECKS,
  DISABILITY_CONFIRMATIONS,
  INSURANCE_CARDS,
  CRIMINAL_RECORDS,
  POVERTY_CERTIFICATES,
];

/** Kinds that one-stop counters get as certified copies. */
const COPIED = new Set([
  'can-cuoc',
  'giay-khai-sinh',
  'giay-chung-nhan-ket-hon',
  'bang-tot-nghiep',
  'chung-chi',
  'gcn-quyen-su-dung-dat',
  'gcn-dang-ky-ho-kinh-doanh',
]);

/** A paper of a kind in its `nth` layout, counted round. */
export function makeCitizenPaper({ kind, layouts }: CitizenKind, nth: number, random: Random): Paper {
  const layout = layouts[nth % layouts.length];
  if (!layout) throw new RangeError(`${kind} has no layout`);
  const made = layout.make(makeScene(random.fork('scene'), dayOf(layout, random.fork('day'))));
  const paper = { ...made, layout: layout.name };
  return COPIED.has(kind) && random.fork('certified').chance(0.3) ? certified(paper, random.fork('copy')) : paper;
}

function dayOf({ from, to }: CitizenLayout, random: Random): string {
  return makeDay(random, from ?? '2016-01-04', to ?? '2026-09-30');
}
