import { qrCode } from '../../layout/code.ts';
import { Composer, type PageStyle } from '../../layout/composer.ts';
import type { Random } from '../../random.ts';
import { upper } from '../../words/agencies.ts';
import { addDays, slashed } from '../../words/dates.ts';
import { makePerson, type Person, sexWord } from '../../words/people.ts';
import { makeAddress, makePlace, placeText } from '../../words/places.ts';
import type { Paper, Scene } from '../paper.ts';
import type { CitizenKind } from './kind.ts';
import { mrzLines } from './mrz.ts';
import { part } from './sheet.ts';

export const IDENTITY_CARDS: CitizenKind = {
  kind: 'can-cuoc',
  layouts: [
    {
      name: 'cccd-two-pages',
      from: '2021-03-01',
      to: '2024-06-28',
      make: (scene) => makeCard(scene, CCCD, 'two-pages'),
    },
    { name: 'cccd-one-page', from: '2021-03-01', to: '2024-06-28', make: (scene) => makeCard(scene, CCCD, 'one-page') },
    { name: 'can-cuoc-two-pages', from: '2024-07-01', make: (scene) => makeCard(scene, CARD_2024, 'two-pages') },
    { name: 'can-cuoc-one-page', from: '2024-07-01', make: (scene) => makeCard(scene, CARD_2024, 'one-page') },
    { name: 'can-cuoc-card-size', from: '2024-07-01', make: (scene) => makeCard(scene, CARD_2024, 'card-size') },
  ],
};

type Sheets = 'two-pages' | 'one-page' | 'card-size';

interface Card {
  readonly person: Person;
  readonly issued: string;
  readonly validUntil: string;
  readonly origin: string;
  readonly residence: string;
  readonly formerId: string;
  readonly signer: string;
  readonly features: string;
  readonly parents: readonly [string, string];
}

/** One form of the card: its two sides and what it does not print. */
interface Form {
  readonly front: (page: Composer, card: Card, scale: number) => void;
  readonly back: (page: Composer, card: Card, scale: number) => void;
  readonly organName: string;
  readonly hasFeatures: boolean;
}

const CCCD: Form = {
  front: cccdFront,
  back: cccdBack,
  organName: 'CỤC CẢNH SÁT QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI',
  hasFeatures: true,
};
const CARD_2024: Form = { front: newFront, back: newBack, organName: 'BỘ CÔNG AN', hasFeatures: false };

/** Width of a card (ISO 7810 ID-1). */
const CARD_MM = 85.6;

function makeCard(scene: Scene, form: Form, sheets: Sheets): Paper {
  const random = part(scene, 'card');
  const card = cardOf(scene, random);
  // Clerks enlarge cards when they copy them: at their own size the smallest print is 2 mm high.
  const scale = sheets === 'card-size' ? 1.5 : random.between(1.4, 1.95);
  const size = sheets === 'card-size' ? { widthMm: CARD_MM * scale, heightMm: 54 * scale } : undefined;
  const page = new Composer(styleOf(random, scale, sheets), size);
  form.front(page, card, scale);
  if (sheets === 'one-page') page.gap(random.between(16, 30));
  else page.newPage();
  form.back(page, card, scale);
  const { person } = card;
  return {
    layout: `${form === CCCD ? 'cccd' : 'can-cuoc'}-${sheets}`,
    pages: page.pages,
    expected: {
      paperKind: 'can-cuoc',
      typeCode: '32',
      codeNumber: null,
      codeNotation: null,
      code: null,
      issuedDate: card.issued,
      organName: form.organName,
      ...(form.hasFeatures ? { signerName: card.signer } : { signerName: null }),
      holder: { name: person.name, id: person.id, birthDate: person.birthDate },
      fields: {
        sex: sexWord(person),
        nationality: 'Việt Nam',
        placeOfOrigin: card.origin,
        placeOfResidence: card.residence,
        validUntil: card.validUntil,
        ...(form.hasFeatures ? { features: card.features } : {}),
      },
    },
  };
}

function cardOf(scene: Scene, random: Random): Card {
  const issued = scene.day;
  const year = Number(issued.slice(0, 4));
  const person = makePerson(random.fork('holder'), { bornFrom: 1948, bornTo: year - 16 });
  const origin = placeText(makePlace(random.fork('origin'), issued));
  return {
    person,
    issued,
    validUntil: validUntil(person.birthDate, issued),
    origin,
    residence: makeAddress(random.fork('residence'), scene.place),
    formerId: random.chance(0.6) ? `${random.int(1, 3)}${random.digits(8)}` : '',
    signer: makePerson(random.fork('signer'), { sex: 'male', bornFrom: 1962, bornTo: 1972 }).name,
    features: random.pick([
      'Nốt ruồi cách 1 cm dưới sau mép trái',
      'Sẹo chấm cách 2 cm trên sau đuôi mắt phải',
      'Nốt ruồi cách 3 cm trước tai phải',
    ]),
    parents: [
      makePerson(random.fork('father'), { sex: 'male' }).name,
      makePerson(random.fork('mother'), { sex: 'female' }).name,
    ],
  };
}

/** Cards end with the ages of 25, 40 and 60; one issued in the two years before runs to the next age. */
function validUntil(born: string, issued: string): string {
  const [year = 0] = born.split('-').map(Number);
  for (const age of [25, 40, 60]) {
    const end = `${year + age}${born.slice(4)}`;
    if (addDays(end, -730) > issued) return end;
  }
  return 'Không thời hạn';
}

function styleOf(random: Random, scale: number, sheets: Sheets): PageStyle {
  const widthMm = CARD_MM * scale;
  const side = sheets === 'card-size' ? 3 * scale : (210 - widthMm) / 2 + random.between(-8, 8);
  return {
    leftMm: side,
    rightMm: sheets === 'card-size' ? 3 * scale : 210 - widthMm - side,
    topMm: sheets === 'card-size' ? 3 * scale : random.between(20, 40),
    bottomMm: sheets === 'card-size' ? 1 : 15,
    sizePt: 6.5 * scale,
    leading: 1.12,
    indentMm: 0,
    paragraphGapMm: 0,
    pageNumbers: false,
  };
}

/** Vietnamese label with the English one behind it, the value on the same line or below. */
function item(page: Composer, scale: number, labels: readonly [string, string], value: string, below = false): void {
  const sizePt = 6.4 * scale;
  const label = [
    { text: `${labels[0]} /`, style: 'regular' as const },
    { text: `${labels[1]}:`, style: 'italic' as const },
  ];
  if (!below) {
    page.text([...label, { text: value, style: 'regular' }], { sizePt, gapMm: 0.2 * scale });
    return;
  }
  page.text(label, { sizePt });
  page.text(value, { sizePt: 7 * scale, style: 'bold', gapMm: 0.2 * scale });
}

function motto(page: Composer, scale: number): void {
  const set = (text: string, sizePt: number, style: 'bold' | 'regular') =>
    page.text(text, { align: 'center', sizePt, style, block: 'head' });
  set('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 6.6 * scale, 'bold');
  set('Độc lập - Tự do - Hạnh phúc', 6.4 * scale, 'bold');
  set('SOCIALIST REPUBLIC OF VIET NAM', 5.4 * scale, 'regular');
  set('Independence - Freedom - Happiness', 5.4 * scale, 'regular');
}

function cccdFront(page: Composer, card: Card, scale: number): void {
  const { person } = card;
  const top = page.yMm;
  const rightMm = page.centreMm + page.widthMm / 2;
  page.draw(qrCode(qrOf(card), rightMm - 14 * scale, top, 13 * scale));
  page.draw({ kind: 'portrait', xMm: rightMm - page.widthMm + 2, yMm: top + 15 * scale, widthMm: 17.5 * scale });
  page.beside(
    0.84,
    () => motto(page, scale),
    () => {},
  );
  page.gap(0.6 * scale);
  page.beside(
    0.27,
    () => {},
    () => {
      page.text('CĂN CƯỚC CÔNG DÂN', { style: 'bold', sizePt: 9.5 * scale, block: 'title' });
      page.text('Citizen Identity Card', { style: 'italic', sizePt: 6 * scale, block: 'title-2' });
      page.text(
        [
          { text: 'Số / No.:', style: 'regular' },
          { text: person.id, style: 'bold' },
        ],
        { sizePt: 9 * scale, gapMm: 0.3 * scale },
      );
      item(page, scale, ['Họ và tên', 'Full name'], upper(person.name), true);
      item(page, scale, ['Ngày sinh', 'Date of birth'], slashed(person.birthDate));
      page.text(
        [
          { text: 'Giới tính /', style: 'regular' },
          { text: 'Sex:', style: 'italic' },
          { text: sexWord(person), style: 'regular' },
          { text: 'Quốc tịch /', style: 'regular', tabMm: 3 * scale },
          { text: 'Nationality:', style: 'italic' },
          { text: 'Việt Nam', style: 'regular' },
        ],
        { sizePt: 6.2 * scale },
      );
      item(page, scale, ['Quê quán', 'Place of origin'], card.origin);
      item(page, scale, ['Nơi thường trú', 'Place of residence'], card.residence);
    },
  );
  page.text(
    [
      { text: 'Có giá trị đến:', style: 'regular' },
      { text: shown(card.validUntil), style: 'regular' },
    ],
    { sizePt: 5.6 * scale, block: 'body-until' },
  );
  page.text('Date of expiry', { sizePt: 5 * scale, style: 'italic', block: 'body-until-2' });
}

function cccdBack(page: Composer, card: Card, scale: number): void {
  item(page, scale, ['Đặc điểm nhân dạng', 'Personal identification'], card.features, true);
  page.beside(
    0.6,
    () => {
      item(page, scale, ['Ngày, tháng, năm', 'Date, month, year'], slashed(card.issued));
      const centred = { align: 'center', block: 'foot-left' } as const;
      page.text('CỤC TRƯỞNG CỤC CẢNH SÁT', { ...centred, sizePt: 6 * scale, style: 'bold' });
      page.text('QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI', { ...centred, sizePt: 6 * scale, style: 'bold' });
      page.text('DIRECTOR GENERAL OF THE POLICE DEPARTMENT FOR ADMINISTRATIVE MANAGEMENT OF SOCIAL ORDER', {
        ...centred,
        sizePt: 4.8 * scale,
      });
      page.draw({ kind: 'signature', xMm: page.centreMm, yMm: page.yMm + 5 * scale, widthMm: 18 * scale });
      page.gap(9 * scale);
      page.text(card.signer, { ...centred, sizePt: 7 * scale, style: 'bold' });
    },
    () => {
      page.text('Ngón trỏ trái / Left index finger', { sizePt: 5 * scale, align: 'center', block: 'finger' });
      page.gap(14 * scale);
      page.text('Ngón trỏ phải / Right index finger', { sizePt: 5 * scale, align: 'center', block: 'finger-2' });
    },
  );
  setMrz(page, card, scale);
}

function newFront(page: Composer, card: Card, scale: number): void {
  const { person } = card;
  const top = page.yMm;
  motto(page, scale);
  page.gap(0.8 * scale);
  page.draw({
    kind: 'portrait',
    xMm: page.centreMm - page.widthMm / 2 + 2,
    yMm: top + 16 * scale,
    widthMm: 19 * scale,
  });
  page.beside(
    0.3,
    () => {},
    () => {
      page.text('CĂN CƯỚC', { style: 'bold', sizePt: 11 * scale, block: 'title' });
      page.text('IDENTITY CARD', { sizePt: 6 * scale, block: 'title-2', gapMm: 0.6 * scale });
      item(page, scale, ['Số định danh cá nhân', 'Personal identification number'], person.id, true);
      item(page, scale, ['Họ, chữ đệm và tên khai sinh', 'Full name'], upper(person.name), true);
      item(page, scale, ['Ngày, tháng, năm sinh', 'Date of birth'], slashed(person.birthDate));
      item(page, scale, ['Giới tính', 'Sex'], sexWord(person));
      item(page, scale, ['Quốc tịch', 'Nationality'], 'Việt Nam');
    },
  );
}

function newBack(page: Composer, card: Card, scale: number): void {
  const top = page.yMm;
  page.draw(qrCode(newQrOf(card), page.centreMm + page.widthMm / 2 - 16 * scale, top + 1, 15 * scale));
  page.beside(
    0.78,
    () => {
      item(page, scale, ['Nơi cư trú', 'Place of residence'], card.residence, true);
      item(page, scale, ['Nơi đăng ký khai sinh', 'Place of birth'], card.origin, true);
    },
    () => {},
  );
  page.beside(
    0.62,
    () => {
      item(page, scale, ['Ngày, tháng, năm cấp', 'Date of issue'], slashed(card.issued));
      item(page, scale, ['Ngày, tháng, năm hết hạn', 'Date of expiry'], shown(card.validUntil));
    },
    () => {
      page.gap(4 * scale);
      page.text('BỘ CÔNG AN', { align: 'center', sizePt: 6.5 * scale, style: 'bold', block: 'foot-right' });
      page.text('MINISTRY OF PUBLIC SECURITY', { align: 'center', sizePt: 4.8 * scale, block: 'foot-right' });
    },
  );
  setMrz(page, card, scale);
}

function setMrz(page: Composer, card: Card, scale: number): void {
  page.gap(1.2 * scale);
  for (const line of mrzLines(card.person, card.validUntil))
    page.text(line, { style: 'typewriterPlain', sizePt: 7.6 * scale, align: 'center', block: 'mrz' });
}

/** Seven fields on the card of 2021. */
function qrOf({ person, formerId, residence, issued }: Card): string {
  return [
    person.id,
    formerId,
    person.name,
    compact(person.birthDate),
    sexWord(person),
    residence,
    compact(issued),
  ].join('|');
}

/** The card of 2024 adds the spouse's, father's and mother's names after the same seven fields. */
function newQrOf(card: Card): string {
  return [qrOf(card), '', ...card.parents, ''].join('|');
}

function compact(day: string): string {
  return slashed(day).replaceAll('/', '');
}

function shown(day: string): string {
  return /^\d/u.test(day) ? slashed(day) : day;
}
