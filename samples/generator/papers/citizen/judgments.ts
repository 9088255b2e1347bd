import { Composer } from '../../layout/composer.ts';
import { type Agency, communeCommittee, upper } from '../../words/agencies.ts';
import { addDays, spoken } from '../../words/dates.ts';
import { makePerson } from '../../words/people.ts';
import { makeAddress } from '../../words/places.ts';
import { setFoot } from '../foot.ts';
import { setHead } from '../head.ts';
import { makeLook } from '../look.ts';
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

/** A divorce by judgment, by agreement, or the extract of a judgment that the parties get. */
function makeJudgment(scene: Scene, sort: Sort): Paper {
  const random = part(scene, 'judgment');
  const { place, day } = scene;
  const look = makeLook(random.fork('look'));
  const wife = makePerson(random.fork('wife'), { sex: 'female', bornFrom: 1965, bornTo: 1996 });
  const husband = makePerson(random.fork('husband'), { sex: 'male', bornFrom: 1960, bornTo: 1995 });
  const child = makePerson(random.fork('child'), {
    bornFrom: 2005,
    bornTo: 2019,
    surname: husband.name.split(' ')[0] ?? 'Lê',
  });
  const court = courtOf(scene);
  const number = String(random.int(1, 320)).padStart(2, '0');
  const notation = `${day.slice(0, 4)}/${sort === 'agreed-divorce' ? random.pick(['QĐST-HNGĐ', 'QĐCNTTLH', 'QĐST-HNGĐ']) : 'HNGĐ-ST'}`;
  const code = `${number}/${notation}`;
  const accepted = `${random.int(11, 480)}/${day.slice(0, 4)}/TLST-HNGĐ`;
  const matter =
    sort === 'agreed-divorce'
      ? 'Yêu cầu công nhận thuận tình ly hôn'
      : random.pick(['Ly hôn', 'Tranh chấp ly hôn, nuôi con', 'Xin ly hôn']);
  const judge = makePerson(random.fork('judge'), { bornFrom: 1963, bornTo: 1986 }).name;
  const effective = sort === 'agreed-divorce' ? day : random.chance(0.6) ? addDays(day, 31) : null;
  const page = new Composer(look);
  const numbered = sort === 'agreed-divorce' ? `Số: ${code}` : `${random.pick(['Bản án số:', 'Bản án số'])} ${code}`;
  const date = `${court.locality}, ${spoken(day, look.zeroMonths)}`;
  const inHead = sort === 'agreed-divorce';
  setHead(page, look, { agency: court, numberLine: numbered, dateLine: inHead ? date : null });
  if (!inHead) page.text(`Ngày: ${spoken(day).replace(/^ngày /u, '')}`, { block: 'judged', gapMm: 0.6 });
  if (!inHead) page.text(`V/v: ${matter}`, { style: 'italic', block: 'matter', gapMm: 3 });
  const title = sort === 'agreed-divorce' ? 'QUYẾT ĐỊNH' : sort === 'judgment' ? 'BẢN ÁN' : 'TRÍCH LỤC BẢN ÁN';
  page.text(title, { align: 'center', style: 'bold', sizePt: look.titlePt + 1, block: 'title' });
  if (sort === 'agreed-divorce')
    page.text('CÔNG NHẬN THUẬN TÌNH LY HÔN VÀ SỰ THỎA THUẬN CỦA CÁC ĐƯƠNG SỰ', {
      align: 'center',
      style: 'bold',
      block: 'subject',
      insetMm: 12,
    });
  else
    page.text('NHÂN DANH NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', {
      align: 'center',
      style: 'bold',
      sizePt: 12.5,
      block: 'subject',
    });
  page.gap(3);
  page.body(`${court.name} xét xử vụ án thụ lý số ${accepted} về việc “${matter}” giữa:`);
  const [first, second] = sort === 'agreed-divorce' ? ['Người yêu cầu', 'Người yêu cầu'] : ['Nguyên đơn', 'Bị đơn'];
  const homes = [scene.address, makeAddress(random.fork('home'), place)] as const;
  for (const [index, [role, who]] of (
    [
      [first, wife],
      [second, husband],
    ] as const
  ).entries()) {
    const word = who.sex === 'male' ? 'Ông' : 'Bà';
    page.body(`${role}: ${word} ${who.name}, sinh năm ${who.birthDate.slice(0, 4)}; nơi cư trú: ${homes[index]}.`);
  }
  page.text(sort === 'agreed-divorce' ? 'QUYẾT ĐỊNH:' : 'TUYÊN XỬ:', {
    align: 'center',
    style: 'bold',
    block: 'verdict',
    gapMm: 2,
  });
  page.body(
    `1. Về quan hệ hôn nhân: ${sort === 'agreed-divorce' ? 'Công nhận thuận tình ly hôn giữa' : 'Cho ly hôn giữa'} bà ${wife.name} và ông ${husband.name}.`,
  );
  page.body(
    `2. Về con chung: Giao cháu ${child.name}, sinh ngày ${child.birthDate.split('-').reverse().join('/')} cho bà ${wife.name} trực tiếp nuôi dưỡng.`,
  );
  page.body('3. Về tài sản chung: Các bên tự thỏa thuận, không yêu cầu Tòa án giải quyết.');
  if (effective)
    page.body(
      `${sort === 'agreed-divorce' ? 'Quyết định này' : 'Bản án này'} có hiệu lực pháp luật kể từ ${spoken(effective)}.`,
    );
  const signer = {
    name: judge,
    position: 'THẨM PHÁN',
    lines: sort === 'judgment' ? ['TM. HỘI ĐỒNG XÉT XỬ SƠ THẨM', 'THẨM PHÁN - CHỦ TỌA PHIÊN TÒA'] : ['THẨM PHÁN'],
  };
  setFoot(page, look, {
    agency: court,
    signer,
    recipients: ['Các đương sự;', 'VKSND cùng cấp;', 'UBND nơi đăng ký kết hôn;', 'Lưu hồ sơ vụ án.'],
  });
  return {
    layout: sort,
    pages: page.pages,
    expected: {
      paperKind: 'ban-an',
      typeCode: '32',
      codeNumber: number,
      codeNotation: notation,
      code,
      issuedDate: day,
      organName: court.lines.join(' '),
      signerName: judge,
      copyKind: null,
      fields: {
        caseNumber: accepted,
        matter,
        childName: child.name,
        ...(effective ? { effectiveDate: effective } : {}),
        ...(sort === 'agreed-divorce'
          ? { husbandName: husband.name, wifeName: wife.name }
          : { plaintiffName: wife.name, defendantName: husband.name }),
      },
    },
  };
}

function courtOf({ place, random }: Scene): Agency {
  const of = place.district
    ? `${place.district.kind} ${place.district.name}`
    : `khu vực ${random.fork('court').int(1, 9)}`;
  const locality = place.district?.name ?? place.commune.name;
  return {
    ...communeCommittee(random.fork('court-agency'), place),
    parent: [],
    lines: ['TÒA ÁN NHÂN DÂN', upper(of)],
    name: `Tòa án nhân dân ${of}`,
    short: 'TAND',
    locality,
    onBehalf: null,
    chief: 'Thẩm phán',
    deputy: 'Thẩm phán',
    level: 'unit',
  };
}
