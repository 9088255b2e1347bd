import { COMMON_SURNAMES, fold, foldWords } from '../../../domain/index.ts';
import type { ExtractorField, PaperPart } from '../../../plugin/index.ts';
import { forms } from './label-forms.ts';

/** `Họ, chữ đệm, tên người mẹ` and all the ways forms say it. */
export function namesOf(...persons: readonly string[]): string[] {
  return persons.flatMap((person) => [...NAME_STARTS.map((start) => `${start} ${person}`)]);
}

const NAME_STARTS = ['Họ, chữ đệm, tên', 'Họ, chữ đệm và tên', 'Họ và tên', 'Họ tên', 'Họ, tên', 'Tên'];

/** Names without saying whose: the person of the part they stand in. */
export const PLAIN_NAMES: readonly string[] = [
  ...forms(`Họ, chữ đệm, tên | Họ, chữ đệm và tên | Họ và tên | Họ tên | Họ, tên | Họ, chữ đệm và tên khai sinh`),
  ...forms('Họ, chữ đệm, tên khai sinh | Họ và tên khai sinh | Họ tên khai sinh'),
  ...forms('Ông/Bà | Ông (Bà) | Ông (bà) | Ông, bà | Ông | Bà | Ông/bà | Anh/chị | Anh (chị)'),
];

export const BIRTH_DATES: readonly string[] = [
  ...forms(`Ngày, tháng, năm sinh | Ngày tháng năm sinh | Ngày sinh | Sinh ngày | Ngày, tháng, năm, sinh | Sinh ngày,
      tháng, năm`),
  ...forms('Ngày, tháng và năm sinh | Sinh | Ngày/tháng/năm sinh | Năm sinh | Sinh năm'),
];

export const IDENTITY_NUMBERS: readonly string[] = [
  ...forms(`Số định danh cá nhân | Số định danh | Mã định danh cá nhân | Mã số định danh cá nhân | Số định danh cá
      nhân/CMND | ĐDCN`),
  ...forms(
    `Số CCCD | Số căn cước | Số căn cước công dân | Số thẻ căn cước | Số thẻ căn cước công dân | Số CMND | Số CC`,
  ),
  ...forms(`Số CMND/CCCD | Số CCCD/CMND | CMND/CCCD số | CCCD/CMND số | CMND/CCCD | CCCD/CMND | Số CC/CCCD | CC/CCCD số
      | CCCD/CC số`),
  ...forms(`CMND số | CCCD số | Căn cước công dân số | Căn cước số | Thẻ căn cước số | Thẻ căn cước công dân số | Chứng
      minh nhân dân số`),
  ...forms(`Giấy CMND số | Giấy chứng minh nhân dân số | CCCD | CMND | Căn cước | Căn cước công dân | Chứng minh nhân
      dân | Số chứng minh nhân dân`),
  ...forms(`Giấy tờ tùy thân | Giấy tờ tùy thân số | Số giấy tờ tùy thân | Giấy tờ nhân thân | Số giấy tờ pháp lý của cá
      nhân | Giấy tờ pháp lý`),
  ...forms(`Số giấy tờ pháp lý | Số giấy tờ chứng thực cá nhân | Giấy tờ chứng thực cá nhân số | Số CMND/Thẻ căn cước |
      Số hộ chiếu/CCCD`),
  ...forms(`Số Căn cước/CCCD | Số CCCD/Căn cước | Số CCCD/CC | Số định danh cá nhân/Số CCCD | Số định danh cá nhân/CCCD
      | Số CC/ĐDCN`),
  ...forms(`Giấy CMND/Hộ chiếu/Thẻ căn cước | Số CMND/CCCD/Hộ chiếu | Số CMND/Hộ chiếu | Số CCCD/Hộ chiếu | CMND/CCCD/Hộ
      chiếu số`),
  ...forms(`Số ĐDCN | Số ĐDCN/CCCD | Số CCCD/ĐDCN | ĐDCN/CCCD số | Thẻ căn cước | Thẻ CCCD số | Thẻ CCCD | Số thẻ CCCD |
      Giấy tờ tùy thân (CCCD/CMND)`),
];

export const ADDRESSES: readonly string[] = [
  ...forms(`Nơi cư trú | Nơi thường trú | Nơi ở hiện nay | Nơi ở hiện tại | Địa chỉ | Địa chỉ thường trú | Thường trú
      tại | Thường trú`),
  ...forms(`Địa chỉ cư trú | Hộ khẩu thường trú | Nơi đăng ký hộ khẩu thường trú | Nơi đăng ký thường trú | Chỗ ở hiện
      nay | Cư trú tại`),
  ...forms(`Nơi ĐKHK thường trú | Nơi thường trú/tạm trú | Địa chỉ liên hệ | Nơi cư trú hiện nay | Chỗ ở hiện tại | Trú
      tại | Hiện cư trú tại | HKTT`),
];

/** A number within running text, the letters before it misread or not: `CCCD số 038188004321`, `căn cước công dân: 038188004321`. */
export const IDENTITY_PHRASE =
  /(?:(?:can[ \n])?cuoc(?:[ \n]cong[ \n]dan)?|c[a-zœ]{1,2}cd|cmn[a-z]|chung[ \n]minh[ \n]nhan[ \n]dan|(?:di?|\bi?)nh[ \n]danh(?:[ \n]ca[ \n]nhan)?|giay to tuy than|ddcn)[^\d]{0,30}(?<v>\d(?:[\d.]| (?=\d)){7,16}\d)(?!\d)/;

/** `sinh ngày 03/02/1988`, `sinh ngày 03 tháng 02 năm 1988` within running text. */
export const BIRTH_PHRASE =
  /\b(?:sinh[ \n]ngay|ngay[ \n]sinh|sinh)[: \n]{1,3}(?:ngay )?(?<v>\d{1,2}[ \n]?(?:[/.-]|thang)[ \n]?\d{1,2}[ \n]?(?:[/.-]|nam)[ \n]?\d{4})/;

/** `cư trú tại số 4 đường Lê Lợi, phường …` within running text, up to the end of its sentence. */
const ADDRESS_PHRASE =
  /(?:cu tru|thuong tru|tam tru|dia chi|tru)[ \n](?:tai:?|o:?)[ \n](?<v>[^.;:\t]{8,170}?)(?=[.;]|$)/;

/** A photo or the seal lies over the first words of the label: `Ấy” chữ đệm, tên: LÊ THỊ HOA`. */
const NAME_BEHIND_REST =
  /(?:^|\n)[^\n\t:]{0,8}\b(?:chu dem(?:,| va) ten|va ten)(?: khai sinh)?(?: ?: ?|\n)(?<v>[a-z][^\n\t:,;]{3,40})/;

/** Up to seven words behind what announces a name in running text; those without a capital are cut off. */
export function nameBehind(...cues: readonly string[]): RegExp {
  return new RegExp(
    `(?<=^|[\\s(])(?:${cues.join('|')})[ :]{1,3}(?:(?:ong|ba|anh|chi|chu ho|ho gia dinh|ho(?= ong| ba)|cong dan|hoc vien|sinh vien|hoc sinh)[ :/()]{1,3}){0,3}(?<v>[a-z][^\\t,;.:(]{2,60})`,
  );
}

/** A line of its own that begins with a surname, some lines below a position. */
export function nameUnder(position: string): RegExp {
  const surnames = [...new Set(COMMON_SURNAMES.map(fold))].join('|');
  return new RegExp(
    `${position}[^\\n]*(?:\\n[^\\n]*){0,9}?[\\n\\t](?<v>(?:${surnames})(?: [a-z]{1,8}){1,4})(?=\\n|\\t|$)`,
  );
}

/** Whether the holder's day of birth, number and the like stand behind a name of his own part. */
export function personFields(
  keys: { name: string; birthDate?: string; id?: string; address?: string },
  names: readonly string[],
  more: { part?: string; phrases?: readonly RegExp[]; required?: boolean } = {},
): ExtractorField[] {
  const part = more.part === undefined ? {} : { part: more.part };
  const fields: ExtractorField[] = [
    {
      ...{ key: keys.name, type: 'name', labels: names },
      phrases: [...(more.phrases ?? []), ...(more.required ? [NAME_BEHIND_REST] : [])],
      ...(more.required ? { required: true } : {}),
      ...part,
    },
  ];
  if (keys.birthDate !== undefined)
    fields.push({ key: keys.birthDate, type: 'date', labels: BIRTH_DATES, phrases: [BIRTH_PHRASE], ...part });
  if (keys.id !== undefined)
    fields.push({ key: keys.id, type: 'id', labels: IDENTITY_NUMBERS, phrases: [IDENTITY_PHRASE], ...part });
  if (keys.address !== undefined)
    fields.push({ key: keys.address, type: 'address', labels: ADDRESSES, phrases: [ADDRESS_PHRASE], ...part });
  return fields;
}

export const HOLDER = { name: 'holderName', birthDate: 'holderBirthDate', id: 'holderId' } as const;

/** Sex, people and nationality, as nearly every form asks for them. */
export const TRAITS: readonly ExtractorField[] = [
  { key: 'sex', type: 'sex', labels: forms('Giới tính | Nam, nữ | Nam/Nữ | Nam hay nữ | Nam (nữ)') },
  { key: 'ethnicity', type: 'text', labels: ['Dân tộc'], where: ['right'] },
  { key: 'nationality', type: 'text', labels: ['Quốc tịch'], where: ['right'] },
];

/** The part of a paper that begins where somebody is named at the begin of a line or column. */
export function personPart(name: string, ...persons: readonly string[]): PaperPart {
  const who = persons.map(foldWords).join('|');
  return {
    name,
    starts: [
      // `Bố:` or `Họ tên bố`, and not `Bộ Công an` in a head.
      new RegExp(`${BEGIN}${NAMED}(?:nguoi )?(?:${who})${END}`),
      new RegExp(`${BEGIN}(?:nguoi )?(?:${who})${END}(?=[^\\n:]{0,25}:|[\\n\\t])`),
    ],
  };
}

const BEGIN = '(?:^|[\\n\\t]|[;.] )(?:(?:\\(?[\\divxa-h]{1,3}[.)/]+|[-+*•]) )*';
const NAMED =
  '(?:(?:ho[, ]+)?(?:chu dem[, ]+)?(?:va )?ten[, ]+(?:cua )?|(?:phan |i+\\. )?thong tin (?:ve |cua )?|phan (?:khai )?ve |ve )';
/** `khai sinh` is no person. */
const END = '(?![a-z])(?! (?:sinh|tu|ket hon)(?![a-z]))';
