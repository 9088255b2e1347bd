import { Composer } from '../../layout/composer.ts';
import { upper } from '../../words/agencies.ts';
import { slashed } from '../../words/dates.ts';
import { fill } from '../../words/fill.ts';
import { FORM_KINDS, makeApplication } from '../application.ts';
import { setSigner } from '../foot.ts';
import { holderOf, makeFormLook, setFormTitle } from '../form.ts';
import { makeDateLine, setPlainHead } from '../head.ts';
import { makeLook } from '../look.ts';
import type { Paper, Scene } from '../paper.ts';
import { fillWithPen } from './by-hand.ts';
import type { CitizenKind } from './kind.ts';
import { type Manner, setEntries } from './kit.ts';
import { idLabels, personEntries } from './person-entries.ts';
import { part } from './sheet.ts';

type Sort = 'don' | 'to-khai';

function kindOf(kind: Sort): CitizenKind {
  return {
    kind,
    layouts: [
      { name: 'usual-form', make: (scene) => usual(scene, kind) },
      { name: 'numbered', make: (scene) => makeForm(scene, kind, 'numbered') },
      { name: 'boxed', make: (scene) => makeForm(scene, kind, 'boxed') },
      { name: 'dotted', make: (scene) => makeForm(scene, kind, 'dotted') },
      { name: 'running-text', make: (scene) => makeForm(scene, kind, 'running') },
      {
        name: 'by-hand',
        make: (scene) =>
          fillWithPen({ ...makeForm(scene, kind, 'lines'), layout: 'by-hand' }, part(scene, 'pen'), 'all'),
      },
    ],
  };
}

export const PETITIONS = kindOf('don');
export const DECLARATIONS = kindOf('to-khai');

function usual(scene: Scene, kind: Sort): Paper {
  const forms = FORM_KINDS.filter((form) => form.startsWith(kind));
  return { ...makeApplication(part(scene, 'which').pick(forms), scene), layout: 'usual-form' };
}

const PURPOSES: Readonly<Record<Sort, readonly (readonly [string, string])[]>> = {
  don: [
    ['ĐƠN ĐỀ NGHỊ', 'HỖ TRỢ CHI PHÍ MAI TÁNG'],
    ['ĐƠN XIN XÁC NHẬN', 'HỘ GIA ĐÌNH CÓ HOÀN CẢNH KHÓ KHĂN'],
    ['ĐƠN ĐỀ NGHỊ', 'CẤP ĐỔI GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT'],
    ['ĐƠN KIẾN NGHỊ', 'VỀ VIỆC LẤN CHIẾM LỐI ĐI CHUNG'],
    ['ĐƠN XIN', 'TÁCH THỬA ĐẤT'],
  ],
  'to-khai': [
    ['TỜ KHAI', 'ĐĂNG KÝ KHAI TỬ'],
    ['TỜ KHAI', 'ĐĂNG KÝ KẾT HÔN'],
    ['TỜ KHAI', 'THAY ĐỔI THÔNG TIN CƯ TRÚ'],
    ['TỜ KHAI', 'ĐĂNG KÝ VIỆC THAY ĐỔI, CẢI CHÍNH HỘ TỊCH'],
    ['TỜ KHAI', 'LỆ PHÍ TRƯỚC BẠ NHÀ, ĐẤT'],
  ],
};

function makeForm(scene: Scene, kind: Sort, manner: Manner | 'running'): Paper {
  const random = part(scene, 'form');
  const { person, place, day } = scene;
  const look = makeLook(random.fork('look'));
  const [title, second] = random.pick(PURPOSES[kind]);
  const date = makeDateLine(random.fork('date'), look, place.commune.name, day);
  const email = manner !== 'running' && random.chance(0.3) ? `${person.phone}@mail.vn` : null;
  const page = new Composer(look);
  setPlainHead(page, look);
  setFormTitle(page, look, title, second);
  page.text(`Kính gửi: Ủy ban nhân dân ${place.commune.kind} ${place.commune.name}`, {
    align: 'center',
    block: 'addressee',
    gapMm: 3,
  });
  const form = { ...makeFormLook(random.fork('lines')), leader: manner === 'lines' || random.chance(0.6) };
  const kit = {
    page,
    form,
    manner: manner === 'running' ? 'lines' : manner,
    random: random.fork('words'),
    count: { entries: 0 },
  } as const;
  if (manner === 'running') {
    const label = random.pick(idLabels(person)).replace(/^Số /u, 'số ');
    page.body(
      `Tôi tên là: ${random.chance(0.5) ? upper(person.name) : person.name}, sinh ngày: ${slashed(person.birthDate)}.`,
    );
    page.body(`${label.charAt(0).toUpperCase()}${label.slice(1)}: ${person.id}, cấp ngày: ${slashed(person.idDate)}.`);
    page.body(`Nơi cư trú: ${scene.address}. Số điện thoại: ${person.phone}`);
  } else {
    const named = ['Họ và tên', 'Họ, chữ đệm, tên người yêu cầu', 'Tôi tên là', 'Họ và tên người làm đơn'] as const;
    setEntries(
      kit,
      personEntries(random, person, {
        name: kind === 'don' ? named : named.slice(0, 2),
        address: scene.address,
        brief: random.chance(0.7),
      }),
    );
    setEntries(kit, [
      { label: ['Số điện thoại', 'Điện thoại'], value: person.phone, short: true },
      email ? { label: 'Email', value: email, short: true } : null,
    ]);
  }
  page.body(
    `Nay tôi làm ${kind === 'don' ? 'đơn' : 'tờ khai'} này kính đề nghị quý cơ quan xem xét, giải quyết việc sau đây:`,
  );
  page.body(
    fill(
      'Gia đình tôi cư trú tại {hamlet} từ năm {oldYear}, sử dụng {area} đất, hiện có {few} nhân khẩu cùng chung sống.',
      random,
      scene,
    ),
  );
  page.body('Tôi cam đoan nội dung trên là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan của mình.');
  page.need(look.signGapMm + 28);
  const sign = () => {
    const title2 = kind === 'don' ? 'NGƯỜI LÀM ĐƠN' : random.pick(['NGƯỜI KHAI', 'NGƯỜI YÊU CẦU']);
    setSigner(page, look, { name: person.name, position: '', lines: [title2] }, null, '(Ký, ghi rõ họ tên)');
  };
  page.beside(
    0.42,
    () => {},
    () => {
      page.text(date.line, { align: 'center', style: 'italic', sizePt: 13, block: 'foot-right' });
      sign();
    },
  );
  return {
    layout: manner === 'running' ? 'running-text' : manner,
    pages: page.pages,
    expected: {
      paperKind: kind,
      typeCode: '32',
      codeNumber: null,
      codeNotation: null,
      code: null,
      issuedDate: date.issuedDate,
      organName: null,
      signerName: person.name,
      holder: holderOf(person),
      fields: { address: scene.address, phone: person.phone, ...(email ? { email } : {}) },
    },
  };
}
