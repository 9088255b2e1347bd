import { makeApplication } from '../papers/application.ts';
import { makeAuthorization } from '../papers/authorization.ts';
import { makeBirthCertificate, makeBirthExtract, makeBirthNotice, makeMarriageStatus } from '../papers/civil-status.ts';
import { makeList } from '../papers/list.ts';
import { makeOfficial } from '../papers/official.ts';
import type { Paper, Scene } from '../papers/paper.ts';
import { communeCommittee } from '../words/agencies.ts';
import { type ArticleKind, articlesOf } from '../words/articles.ts';
import { addDays, workday } from '../words/dates.ts';
import { addressed, makePerson, type Person } from '../words/people.ts';
import { bodyOf } from '../words/sentences.ts';

/** The papers of a dossier of one procedure, from what the citizen hands in to what the office issues. */
export interface ProcedurePapers {
  /** National root; the catalogue of sample procedures knows it. */
  readonly root: string;
  readonly name: string;
  readonly make: (scene: Scene) => Paper[];
}

export const PROCEDURE_PAPERS = {
  birth: {
    root: '1.900101',
    name: 'Đăng ký khai sinh',
    make: (scene) => {
      const { child, mother } = family(scene);
      const notice = addDays(child.birthDate, 1);
      return [
        makeApplication('to-khai-khai-sinh', at(scene, 'form'), { child, mother }),
        makeBirthNotice({ ...at(scene, 'notice'), day: notice }, mother),
        makeBirthCertificate({ ...at(scene, 'result', 2), person: child }, { copy: true, mother }),
      ];
    },
  },
  marriageStatus: {
    root: '1.900102',
    name: 'Cấp Giấy xác nhận tình trạng hôn nhân',
    make: (scene) => [
      makeApplication('to-khai-hon-nhan', at(scene, 'form')),
      makeMarriageStatus(at(scene, 'result', 2)),
    ],
  },
  extract: {
    root: '1.900103',
    name: 'Cấp bản sao trích lục hộ tịch',
    make: (scene) => [
      makeApplication('to-khai-trich-luc', at(scene, 'form')),
      makeBirthCertificate(at(scene, 'old', -900), { copy: true }),
      makeBirthExtract(at(scene, 'result', 1)),
    ],
  },
  allowance: {
    root: '2.900201',
    name: 'Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hằng tháng',
    make: (scene) => [
      makeApplication('to-khai-tro-cap', at(scene, 'form')),
      makeBirthCertificate(at(scene, 'birth', -400), { copy: true }),
      decision(scene, 'allowance', 6),
    ],
  },
  poverty: {
    root: '2.900202',
    name: 'Công nhận hộ nghèo, hộ cận nghèo',
    make: (scene) => [
      makeApplication('don-ho-ngheo', at(scene, 'form')),
      makeList(at(scene, 'list', 8), { table: 0 }),
      decision(scene, 'poverty', 5),
    ],
  },
  land: {
    root: '1.900301',
    name: 'Thu hồi đất, giao đất để thực hiện dự án',
    make: (scene) => [
      makeApplication('don-dat-dai', at(scene, 'form')),
      makeOfficial('cong-van', at(scene, 'letter', 3), {
        agency: communeCommittee(scene.random.fork('agency'), scene.place),
        subject: 'phối hợp xác minh nguồn gốc sử dụng đất',
      }),
      decision(scene, 'land', 9),
    ],
  },
  building: {
    root: '1.900501',
    name: 'Cấp giấy phép xây dựng nhà ở riêng lẻ',
    make: (scene) => [
      makeApplication('don-xay-dung', at(scene, 'form')),
      makeAuthorization(at(scene, 'authorization', -1)),
    ],
  },
} as const satisfies Record<string, ProcedurePapers>;

export type ProcedureName = keyof typeof PROCEDURE_PAPERS;

/** The same people and place on another day, with chances of its own. */
export function at(scene: Scene, part: string, days = 0): Scene {
  return { ...scene, random: scene.random.fork(part), day: workday(addDays(scene.day, days)) };
}

/** A decision of the commune on this person, so many days later; further sentences fill further pages. */
export function decision(scene: Scene, kind: ArticleKind, days: number, further = 0): Paper {
  const own = at(scene, 'decision', days);
  const setting = { place: scene.place, day: own.day };
  const articles = articlesOf(kind, scene, own.random.fork('own-articles'), setting);
  return makeOfficial('quyet-dinh', own, {
    agency: communeCommittee(scene.random.fork('agency'), scene.place),
    subject: DECISION_SUBJECTS[kind](scene),
    articles: [...articles, ...bodyOf(own.random.fork('further'), setting, further)],
  });
}

const DECISION_SUBJECTS: Readonly<Record<ArticleKind, (scene: Scene) => string>> = {
  allowance: ({ person }) => `Về việc trợ cấp xã hội hằng tháng đối với ${addressed(person)}`,
  poverty: ({ person, day }) => `Về việc công nhận hộ nghèo năm ${day.slice(0, 4)} đối với hộ ${addressed(person)}`,
  land: ({ person }) => `Về việc thu hồi đất của hộ ${addressed(person)} để mở rộng đường liên thôn`,
};

/** A child born a few weeks before the scene's day, with the person of the scene for mother or father. */
function family(scene: Scene): { child: Person; mother: Person } {
  const random = scene.random.fork('family');
  const { person } = scene;
  const surname = person.name.split(' ')[0] ?? 'Lê';
  const child = makePerson(random, { surname, birthDate: addDays(scene.day, -random.int(12, 40)) });
  const mother =
    person.sex === 'female'
      ? person
      : makePerson(random.fork('mother'), { sex: 'female', bornFrom: 1988, bornTo: 2002 });
  return { child, mother };
}
