import { Composer } from '../layout/composer.ts';
import { anyAgency } from '../words/agencies.ts';
import { fill } from '../words/fill.ts';
import { makePerson } from '../words/people.ts';
import { makeSigner, setFoot } from './foot.ts';
import { makeDateLine, makeNumbering, setHead } from './head.ts';
import { makeLook } from './look.ts';
import type { Paper, Scene } from './paper.ts';

interface Slip {
  readonly paperKind: 'giay-gioi-thieu' | 'phieu-chuyen';
  readonly typeCode: string;
  readonly title: string;
  readonly short: string;
  readonly lines: (scene: Scene) => string[];
}

/** `GIẤY GIỚI THIỆU`: a type of NĐ 30/2020 that prints no subject. */
export function makeIntroduction(scene: Scene): Paper {
  return makeSlip(scene, {
    paperKind: 'giay-gioi-thieu',
    typeCode: '27',
    title: 'GIẤY GIỚI THIỆU',
    short: 'GGT',
    lines: ({ random, ...setting }) => {
      const person = makePerson(random.fork('introduced'), { bornFrom: 1970, bornTo: 1999 });
      const words = random.fork('words');
      return [
        `Trân trọng giới thiệu: ${person.name}.`,
        `Chức vụ: ${words.pick(['Chuyên viên', 'Công chức tư pháp - hộ tịch', 'Viên chức', 'Phó Trưởng phòng'])}.`,
        fill('Được cử đến: {office} {commune}.', words, setting),
        fill('Về việc: nhận hồ sơ, tài liệu và làm thủ tục đối chiếu dữ liệu đã số hóa.', words, setting),
        'Đề nghị quý cơ quan tạo điều kiện để người có tên ở trên hoàn thành nhiệm vụ.',
        fill('Giấy này có giá trị đến hết ngày {after}./.', words, setting),
      ];
    },
  });
}

/** `PHIẾU CHUYỂN` of a petition or a dossier to who is competent. */
export function makeForwardingSlip(scene: Scene): Paper {
  return makeSlip(scene, {
    paperKind: 'phieu-chuyen',
    typeCode: '18',
    title: 'PHIẾU CHUYỂN',
    short: 'PC',
    lines: ({ random, ...setting }) => {
      const words = random.fork('words');
      return [
        fill('Ngày {before}, cơ quan nhận được đơn của {person}, nơi cư trú: {hamlet}, {commune}.', words, setting),
        'Căn cứ nội dung đơn và quy định về thẩm quyền, vụ việc không thuộc thẩm quyền giải quyết của cơ quan.',
        fill('Chuyển đơn và tài liệu kèm theo đến {office} để xem xét, giải quyết theo quy định./.', words, setting),
      ];
    },
  });
}

function makeSlip(scene: Scene, slip: Slip): Paper {
  const { random, day, place } = scene;
  const look = makeLook(random.fork('look'));
  const agency = anyAgency(random.fork('agency'), place);
  const number = makeNumbering(random.fork('number'), `${slip.short}-${agency.short}`, day);
  const date = makeDateLine(random.fork('date'), look, agency.locality, day);
  const signer = makeSigner(random.fork('signer'), agency);
  const page = new Composer(look);
  setHead(page, look, { agency, numberLine: number.line, dateLine: date.line });
  page.text(slip.title, { align: 'center', style: 'bold', sizePt: look.titlePt, block: 'title', gapMm: 5 });
  for (const line of slip.lines(scene)) page.body(line);
  setFoot(page, look, { agency, signer, recipients: ['Như trên;', 'Lưu: VT.'] });
  return {
    expected: {
      paperKind: slip.paperKind,
      typeCode: slip.typeCode,
      codeNumber: number.codeNumber,
      codeNotation: number.codeNotation,
      code: number.code,
      issuedDate: date.issuedDate,
      organName: agency.lines.join(' '),
      subject: null,
      signerName: signer.name,
      signerPosition: signer.position,
      fields: {},
    },
    pages: page.pages,
  };
}
