import type { Random } from '../random.ts';
import { makeDay } from '../words/dates.ts';
import { makePerson } from '../words/people.ts';
import { makeAddress, makePlace } from '../words/places.ts';
import type { OfficialKind } from '../words/subjects.ts';
import { FORM_KINDS, makeApplication } from './application.ts';
import { makeAuthorization } from './authorization.ts';
import { makeBirthCertificate, makeBirthExtract, makeBirthNotice, makeMarriageStatus } from './civil-status.ts';
import {
  makeBuildingPermit,
  makeDeathExtract,
  makeDisability,
  makeMarriageExtract,
  makeResidence,
} from './further-certificates.ts';
import { makeList } from './list.ts';
import { makeOfficial } from './official.ts';
import type { Paper, Scene } from './paper.ts';
import { makeForwardingSlip, makeIntroduction } from './slips.ts';

type Maker = (scene: Scene) => Paper;

const official =
  (kind: OfficialKind): Maker =>
  (scene) =>
    makeOfficial(kind, scene);

/** Kinds of paper with how often each is met. */
const MAKERS: readonly (readonly [Maker, number])[] = [
  [official('quyet-dinh'), 20],
  [official('cong-van'), 16],
  [official('thong-bao'), 6],
  [official('to-trinh'), 6],
  [official('bao-cao'), 5],
  [official('ke-hoach'), 5],
  [official('bien-ban'), 4],
  [official('giay-moi'), 3],
  [official('nghi-quyet'), 3],
  [official('chi-thi'), 2],
  [official('huong-dan'), 2],
  [official('chuong-trinh'), 1.5],
  [official('phuong-an'), 1.5],
  [official('cong-dien'), 1],
  [makeIntroduction, 2],
  [makeForwardingSlip, 1.5],
  [makeMarriageExtract, 2],
  [makeDeathExtract, 2],
  [makeResidence, 2],
  [makeDisability, 1.5],
  [makeBuildingPermit, 2],
  [(scene) => makeApplication(scene.random.pick(FORM_KINDS), scene), 13],
  [makeBirthCertificate, 8],
  [makeBirthExtract, 3],
  [makeMarriageStatus, 6],
  [(scene) => makeBirthNotice(scene, makePerson(scene.random.fork('mother'), { sex: 'female', bornFrom: 1980 })), 2],
  [(scene) => makeList(scene), 5],
  [makeAuthorization, 3],
];

/** Those of an office: the types of NĐ 30/2020. */
const OFFICIALS = MAKERS.slice(0, 16);

/** A scene of its own by chance: place, day and person. Half of the papers are of the time before districts ended. */
export function makeScene(random: Random, day?: string): Scene {
  const when = day ?? makeDay(random, '2016-01-04', '2026-09-30');
  const place = makePlace(random.fork('place'), when);
  return {
    random,
    place,
    address: makeAddress(random.fork('address'), place),
    day: when,
    person: makePerson(random.fork('person'), { day: when, bornTo: Math.min(2004, Number(when.slice(0, 4)) - 19) }),
  };
}

export function makeAnyPaper(random: Random): Paper {
  return random.weighted(MAKERS)(makeScene(random));
}

/** A paper of an office, in the form of NĐ 30/2020. */
export function makeAnyOfficial(random: Random): Paper {
  return random.weighted(OFFICIALS)(makeScene(random));
}
