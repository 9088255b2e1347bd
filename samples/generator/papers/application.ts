import { Composer } from '../layout/composer.ts';
import { upper } from '../words/agencies.ts';
import { slashed } from '../words/dates.ts';
import { fill } from '../words/fill.ts';
import { makePerson, type Person } from '../words/people.ts';
import { setSigner } from './foot.ts';
import { type FormLook, holderOf, makeFormLook, setFields, setFormTitle, setPerson } from './form.ts';
import { makeDateLine, setPlainHead } from './head.ts';
import { makeLook } from './look.ts';
import type { Paper, Scene } from './paper.ts';

/** One kind of application or declaration: title lines, what is asked for, the lines a clerk checks. */
interface Form {
  readonly paperKind: 'don' | 'to-khai';
  readonly title: string;
  readonly second: string;
  readonly request: string;
}

const FORMS = {
  'to-khai-khai-sinh': {
    paperKind: 'to-khai',
    title: 'TỜ KHAI',
    second: 'ĐĂNG KÝ KHAI SINH',
    request: 'Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:',
  },
  'to-khai-hon-nhan': {
    paperKind: 'to-khai',
    title: 'TỜ KHAI',
    second: 'CẤP GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN',
    request: 'Đề nghị cấp Giấy xác nhận tình trạng hôn nhân cho người có tên dưới đây:',
  },
  'to-khai-trich-luc': {
    paperKind: 'to-khai',
    title: 'TỜ KHAI',
    second: 'CẤP BẢN SAO TRÍCH LỤC HỘ TỊCH',
    request: 'Đề nghị cơ quan cấp bản sao trích lục hộ tịch cho người có tên dưới đây:',
  },
  'to-khai-tro-cap': {
    paperKind: 'to-khai',
    title: 'TỜ KHAI',
    second: 'ĐỀ NGHỊ TRỢ GIÚP XÃ HỘI',
    request: 'Thông tin của đối tượng đề nghị hưởng trợ giúp xã hội:',
  },
  'don-ho-ngheo': {
    paperKind: 'don',
    title: 'ĐƠN ĐỀ NGHỊ',
    second: 'RÀ SOÁT HỘ NGHÈO, HỘ CẬN NGHÈO',
    request: 'Hộ gia đình tôi gặp khó khăn về thu nhập và nhà ở, kính đề nghị được rà soát theo các thông tin sau:',
  },
  'don-xay-dung': {
    paperKind: 'don',
    title: 'ĐƠN ĐỀ NGHỊ',
    second: 'CẤP GIẤY PHÉP XÂY DỰNG NHÀ Ở RIÊNG LẺ',
    request: 'Tôi đề nghị được cấp giấy phép xây dựng với nội dung như sau:',
  },
  'don-dat-dai': {
    paperKind: 'don',
    title: 'ĐƠN XIN XÁC NHẬN',
    second: 'NGUỒN GỐC SỬ DỤNG ĐẤT',
    request: 'Tôi xin trình bày nguồn gốc thửa đất gia đình đang sử dụng như sau:',
  },
} as const satisfies Record<string, Form>;

export type FormKind = keyof typeof FORMS;
export const FORM_KINDS = Object.keys(FORMS) as FormKind[];

export interface ApplicationWishes {
  /** Whom a birth is registered of, and the mother. */
  readonly child?: Person;
  readonly mother?: Person;
}

/** An application or declaration of a citizen: motto in the middle, filled-in lines, signed by the applicant. */
export function makeApplication(kind: FormKind, scene: Scene, wishes: ApplicationWishes = {}): Paper {
  const { random, person, place, day, address } = scene;
  const form: Form = FORMS[kind];
  const look = makeLook(random.fork('look'));
  const fields = makeFormLook(random.fork('form'));
  const date = makeDateLine(random.fork('date'), look, place.commune.name, day);
  const page = new Composer(look);
  setPlainHead(page, look);
  setFormTitle(page, look, form.title, form.second);
  const to = `Ủy ban nhân dân ${place.commune.kind} ${place.commune.name}`;
  page.text(`Kính gửi: ${to}`, { align: 'center', block: 'addressee', gapMm: 3 });
  setPerson(page, fields, person, 'Họ, chữ đệm, tên người yêu cầu', address);
  setFields(page, fields, ['Số điện thoại', person.phone]);
  page.body(form.request, { gapMm: 2 });
  setRequest(kind, page, fields, scene, wishes);
  page.body(
    'Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan của mình.',
  );
  page.gap(2);
  page.need(look.signGapMm + 28);
  page.beside(
    0.42,
    () => {},
    () => {
      page.text(date.line, { align: 'center', style: 'italic', sizePt: 13, block: 'foot-right' });
      const title = form.paperKind === 'don' ? 'NGƯỜI LÀM ĐƠN' : 'NGƯỜI YÊU CẦU';
      setSigner(page, look, { name: person.name, position: title, lines: [title] }, null, '(Ký, ghi rõ họ tên)');
    },
  );
  return {
    expected: {
      paperKind: form.paperKind,
      typeCode: '32',
      codeNumber: null,
      codeNotation: null,
      code: null,
      issuedDate: date.issuedDate,
      organName: null,
      signerName: person.name,
      holder: holderOf(person),
      fields: { address, phone: person.phone },
    },
    pages: page.pages,
  };
}

/** The lines of what is asked for, by the kind of form. */
function setRequest(kind: FormKind, page: Composer, look: FormLook, scene: Scene, wishes: ApplicationWishes): void {
  const random = scene.random.fork('request');
  const [year = '2025'] = scene.day.split('-');
  const set = (...pairs: (readonly [string, string])[]) => setFields(page, look, ...pairs);
  const words = (template: string) => fill(template, random, scene);
  switch (kind) {
    case 'to-khai-khai-sinh': {
      const child = wishes.child ?? makePerson(random, { bornFrom: Number(year), bornTo: Number(year) });
      const mother = wishes.mother ?? makePerson(random, { sex: 'female', bornFrom: 1985, bornTo: 2002 });
      set(['Họ, chữ đệm, tên trẻ', upper(child.name)]);
      set(['Ngày, tháng, năm sinh', slashed(child.birthDate)]);
      set(['Nơi sinh', `Trung tâm Y tế ${scene.place.commune.name}`]);
      set(['Họ, chữ đệm, tên người mẹ', mother.name], ['Năm sinh', mother.birthDate.slice(0, 4)]);
      return;
    }
    case 'to-khai-hon-nhan':
      set(['Tình trạng hôn nhân', 'Hiện tại chưa đăng ký kết hôn với ai']);
      set([
        'Mục đích sử dụng',
        random.pick(['Để đăng ký kết hôn', 'Làm thủ tục mua bán nhà, đất', 'Vay vốn ngân hàng']),
      ]);
      return;
    case 'to-khai-trich-luc':
      set(['Loại việc hộ tịch', random.pick(['Khai sinh', 'Kết hôn', 'Khai tử'])]);
      set(['Đã đăng ký tại', `Ủy ban nhân dân ${scene.place.commune.kind} ${scene.place.commune.name}`]);
      set(['Số', String(random.int(2, 190))], ['Quyển số', `0${random.int(1, 3)}/${random.int(1996, 2015)}`]);
      set(['Số lượng bản sao yêu cầu cấp', `0${random.int(1, 5)} bản`]);
      return;
    case 'to-khai-tro-cap':
      set(['Thuộc diện', random.pick(['Người khuyết tật nặng', 'Người cao tuổi từ đủ 75 tuổi', 'Trẻ em mồ côi'])]);
      set(['Đang hưởng chế độ khác', 'Không'], ['Thuộc hộ nghèo', random.pick(['Có', 'Không'])]);
      set(['Hình thức nhận', 'Qua tài khoản ngân hàng']);
      return;
    case 'don-ho-ngheo':
      set(['Số nhân khẩu trong hộ', `0${random.int(2, 8)} người`], ['Số lao động', `0${random.int(1, 3)} người`]);
      set([
        'Nguồn thu nhập chính',
        random.pick(['Làm ruộng và chăn nuôi nhỏ', 'Làm thuê theo mùa vụ', 'Buôn bán nhỏ']),
      ]);
      page.body(words('Nhà ở hiện nay là nhà tạm tại {hamlet}, diện tích {area}, chưa có nguồn nước sạch.'));
      return;
    case 'don-xay-dung':
      set(['Địa điểm xây dựng', words('{hamlet}, {commune}')]);
      set(['Thửa đất số', String(random.int(12, 980))], ['Tờ bản đồ số', String(random.int(2, 64))]);
      set(['Diện tích xây dựng tầng một', words('{area}')], ['Số tầng', `0${random.int(1, 4)}`]);
      return;
    default:
      set(['Thửa đất số', String(random.int(12, 980))], ['Tờ bản đồ số', String(random.int(2, 64))]);
      set(['Diện tích', words('{area}')], ['Loại đất', random.pick(['Đất ở', 'Đất trồng cây lâu năm', 'Đất lúa'])]);
      page.body(
        words(
          'Thửa đất do gia đình khai hoang và sử dụng liên tục từ năm {oldYear}, không có tranh chấp với các hộ liền kề.',
        ),
      );
  }
}
