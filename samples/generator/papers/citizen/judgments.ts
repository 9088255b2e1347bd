import { Composer } from '../../layout/composer.ts';
import { type Agency, communeCommittee, upper } from '../../words/agencies.ts';
import { addDays, slashed, spoken } from '../../words/dates.ts';
import { makePerson, type Person } from '../../words/people.ts';
import { makeAddress } from '../../words/places.ts';
import { setFoot } from '../foot.ts';
import { setHead } from '../head.ts';
import { type Look, makeLook } from '../look.ts';
import type { Paper, Scene } from '../paper.ts';
import type { CitizenKind } from './kind.ts';
import { part } from './sheet.ts';

export const JUDGMENTS: CitizenKind = {
  kind: 'ban-an',
  layouts: [
    { name: 'judgment', make: (scene) => makeJudgment(scene, 'judgment') },
    { name: 'agreed-divorce', make: (scene) => makeJudgment(scene, 'agreed-divorce') },
    { name: 'extract-of-judgment', make: (scene) => makeJudgment(scene, 'extract-of-judgment') },
  ],
};

type Sort = 'judgment' | 'agreed-divorce' | 'extract-of-judgment';

/** What a court decided between two spouses. */
interface Case {
  readonly sort: Sort;
  readonly court: Agency;
  readonly number: string;
  readonly notation: string;
  readonly accepted: string;
  readonly matter: string;
  readonly wife: Person;
  readonly husband: Person;
  readonly child: Person;
  readonly judge: string;
  /** From when it is in legal force, where the paper says so. */
  readonly effective: string | null;
}

/** A divorce by judgment, by agreement, or the extract of a judgment that the parties get. */
function makeJudgment(scene: Scene, sort: Sort): Paper {
  const look = makeLook(scene.random.fork('look'));
  const about = makeCase(scene, sort);
  const page = new Composer(look);
  setOpening(page, look, scene, about);
  setBody(page, scene, about);
  const signer = { name: about.judge, position: 'THẨM PHÁN', lines: signLines(sort) };
  const recipients = ['Các đương sự;', 'VKSND cùng cấp;', 'UBND nơi đăng ký kết hôn;', 'Lưu hồ sơ vụ án.'];
  setFoot(page, look, { agency: about.court, signer, recipients });
  const { wife, husband, effective, number, notation } = about;
  return {
    layout: sort,
    pages: page.pages,
    expected: {
      paperKind: 'ban-an',
      typeCode: '32',
      codeNumber: number,
      codeNotation: notation,
      code: `${number}/${notation}`,
      issuedDate: scene.day,
      organName: about.court.lines.join(' '),
      signerName: about.judge,
      copyKind: null,
      fields: {
        caseNumber: about.accepted,
        matter: about.matter,
        childName: about.child.name,
        ...(effective ? { effectiveDate: effective } : {}),
        ...(sort === 'agreed-divorce'
          ? { husbandName: husband.name, wifeName: wife.name }
          : { plaintiffName: wife.name, defendantName: husband.name }),
      },
    },
  };
}

function makeCase(scene: Scene, sort: Sort): Case {
  const random = part(scene, 'judgment');
  const year = scene.day.slice(0, 4);
  const agreed = sort === 'agreed-divorce';
  const husband = makePerson(random.fork('husband'), { sex: 'male', bornFrom: 1960, bornTo: 1995 });
  const surname = husband.name.split(' ')[0] ?? 'Lê';
  return {
    sort,
    court: courtOf(scene),
    number: String(random.int(1, 320)).padStart(2, '0'),
    notation: `${year}/${agreed ? random.pick(['QĐST-HNGĐ', 'QĐCNTTLH', 'QĐST-HNGĐ']) : 'HNGĐ-ST'}`,
    accepted: `${random.int(11, 480)}/${year}/TLST-HNGĐ`,
    matter: agreed
      ? 'Yêu cầu công nhận thuận tình ly hôn'
      : random.pick(['Ly hôn', 'Tranh chấp ly hôn, nuôi con', 'Xin ly hôn']),
    wife: makePerson(random.fork('wife'), { sex: 'female', bornFrom: 1965, bornTo: 1996 }),
    husband,
    child: makePerson(random.fork('child'), { bornFrom: 2005, bornTo: 2015, surname }),
    judge: makePerson(random.fork('judge'), { bornFrom: 1963, bornTo: 1986 }).name,
    effective: agreed ? scene.day : random.chance(0.6) ? addDays(scene.day, 31) : null,
  };
}

/** Judgments have their day under the number, decisions beside it. */
function setOpening(page: Composer, look: Look, { day, random }: Scene, about: Case): void {
  const { sort, court, matter } = about;
  const agreed = sort === 'agreed-divorce';
  const code = `${about.number}/${about.notation}`;
  const label = random.fork('number-label').pick(['Bản án số:', 'Bản án số']);
  const date = `${court.locality}, ${spoken(day, look.zeroMonths)}`;
  setHead(page, look, {
    agency: court,
    numberLine: agreed ? `Số: ${code}` : `${label} ${code}`,
    dateLine: agreed ? date : null,
  });
  if (!agreed) {
    page.text(`Ngày: ${spoken(day).replace(/^ngày /u, '')}`, { block: 'judged', gapMm: 0.6 });
    page.text(`V/v: ${matter}`, { style: 'italic', block: 'matter', gapMm: 3 });
  }
  const title = agreed ? 'QUYẾT ĐỊNH' : sort === 'judgment' ? 'BẢN ÁN' : 'TRÍCH LỤC BẢN ÁN';
  const centred = { align: 'center', style: 'bold' } as const;
  page.text(title, { ...centred, sizePt: look.titlePt + 1, block: 'title' });
  const second = agreed
    ? 'CÔNG NHẬN THUẬN TÌNH LY HÔN VÀ SỰ THỎA THUẬN CỦA CÁC ĐƯƠNG SỰ'
    : 'NHÂN DANH NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
  page.text(second, { ...centred, sizePt: 12.5, block: 'title-2', insetMm: 8, gapMm: 3 });
}

function setBody(page: Composer, scene: Scene, about: Case): void {
  const { sort, court, accepted, matter, wife, husband, child, effective } = about;
  const agreed = sort === 'agreed-divorce';
  page.body(`${court.name} xét xử vụ án thụ lý số ${accepted} về việc “${matter}” giữa:`);
  const home = makeAddress(part(scene, 'husband-home'), scene.place);
  const roles = agreed ? ['Người yêu cầu', 'Người yêu cầu'] : ['Nguyên đơn', 'Bị đơn'];
  const lived = (who: Person, where: string) =>
    `${who.name}, sinh năm ${who.birthDate.slice(0, 4)}; nơi cư trú: ${where}.`;
  page.body(`${roles[0]}: Bà ${lived(wife, scene.address)}`);
  page.body(`${roles[1]}: Ông ${lived(husband, home)}`);
  page.text(agreed ? 'QUYẾT ĐỊNH:' : 'TUYÊN XỬ:', { align: 'center', style: 'bold', block: 'verdict', gapMm: 2 });
  const parted = agreed ? 'Công nhận thuận tình ly hôn giữa' : 'Cho ly hôn giữa';
  page.body(`1. Về quan hệ hôn nhân: ${parted} bà ${wife.name} và ông ${husband.name}.`);
  const born = slashed(child.birthDate);
  page.body(`2. Về con chung: Giao cháu ${child.name}, sinh ngày ${born} cho bà ${wife.name} trực tiếp nuôi dưỡng.`);
  page.body('3. Về tài sản chung: Các bên tự thỏa thuận, không yêu cầu Tòa án giải quyết.');
  const what = agreed ? 'Quyết định này' : 'Bản án này';
  if (effective) page.body(`${what} có hiệu lực pháp luật kể từ ${spoken(effective)}.`);
}

function signLines(sort: Sort): string[] {
  return sort === 'judgment' ? ['TM. HỘI ĐỒNG XÉT XỬ SƠ THẨM', 'THẨM PHÁN - CHỦ TỌA PHIÊN TÒA'] : ['THẨM PHÁN'];
}

function courtOf({ place, random }: Scene): Agency {
  const of = place.district
    ? `${place.district.kind} ${place.district.name}`
    : `khu vực ${random.fork('court').int(1, 9)}`;
  return {
    ...communeCommittee(random.fork('court-agency'), place),
    parent: [],
    lines: ['TÒA ÁN NHÂN DÂN', upper(of)],
    name: `Tòa án nhân dân ${of}`,
    short: 'TAND',
    locality: place.district?.name ?? place.commune.name,
    onBehalf: null,
    chief: 'Thẩm phán',
    deputy: 'Thẩm phán',
    level: 'unit',
  };
}
