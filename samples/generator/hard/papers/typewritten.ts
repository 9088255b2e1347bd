import { Composer } from '../../layout/composer.ts';
import type { LaidPage, PlacedWord } from '../../layout/page.ts';
import { makeLook } from '../../papers/look.ts';
import type { Random } from '../../random.ts';
import { upper } from '../../words/agencies.ts';
import { makeDay, spoken } from '../../words/dates.ts';
import { fill } from '../../words/fill.ts';
import { makePerson } from '../../words/people.ts';
import { makePlace } from '../../words/places.ts';

const SUBJECTS = [
  'Về việc giao đất làm nhà ở cho các hộ gia đình',
  'Về việc thành lập Ban chỉ đạo định canh định cư',
  'Về việc phân vạch địa giới hành chính các xã',
  'Về việc công nhận hợp tác xã nông nghiệp',
  'Về việc cấp đất xây dựng trường phổ thông cơ sở',
  'Về việc trợ cấp khó khăn cho gia đình chính sách',
  'Về việc điều động cán bộ tăng cường cho cơ sở',
] as const;

const GROUNDS = [
  'Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 30 tháng 6 năm 1983;',
  'Căn cứ Quyết định số 201/CP ngày 1 tháng 7 năm 1980 của Hội đồng Chính phủ về thống nhất quản lý ruộng đất;',
  'Căn cứ Chỉ thị số {few}/CT {day80} của Chủ tịch Hội đồng Bộ trưởng;',
  'Xét tờ trình số {n}/TT {day80} của Ủy ban nhân dân {commune};',
  'Theo đề nghị của đồng chí Trưởng phòng Nông nghiệp và Trưởng ban Tổ chức chính quyền;',
] as const;

const ARTICLES = [
  'Nay giao cho {n} hộ gia đình thuộc {hamlet}, {commune} diện tích {area} đất thổ cư để làm nhà ở và phát triển kinh tế vườn.',
  'Nay thành lập Ban chỉ đạo gồm {few} đồng chí do {person} làm trưởng ban, có nhiệm vụ giúp Ủy ban nhân dân huyện chỉ đạo công tác trên địa bàn.',
  'Mỗi hộ được nhận không quá 400 m² đất ở, có trách nhiệm sử dụng đúng mục đích và nộp thuế theo luật định.',
  'Ban quản trị hợp tác xã phải bố trí lại sản xuất, bảo đảm lương thực cho xã viên và hoàn thành nghĩa vụ với Nhà nước.',
  'Ranh giới phía Bắc giáp {hamlet}, phía Nam giáp sông, phía Đông giáp đường liên xã, phía Tây giáp rừng phòng hộ.',
  'Các ông Chánh văn phòng Ủy ban, Trưởng phòng Tài chính, Trưởng phòng Nông nghiệp và Chủ tịch Ủy ban nhân dân {commune} chịu trách nhiệm thi hành quyết định này.',
  'Quyết định này có hiệu lực kể từ ngày ký. Những quy định trước đây trái với quyết định này đều bãi bỏ.',
  'Kinh phí trích trong ngân sách huyện năm {year}, giao phòng Tài chính cấp phát và thanh quyết toán theo chế độ hiện hành.',
] as const;

/** A decision typed on a machine between 1979 and 1994, in the form offices used before there was a standard. */
export function makeTypewritten(random: Random): { pages: readonly LaidPage[]; rim: string } {
  const day = makeDay(random, '1979-02-01', '1994-11-30');
  const place = makePlace(random.fork('place'), day);
  const style = random.chance(0.65) ? 'typewriter' : 'typewriterPlain';
  const sizePt = style === 'typewriter' ? random.pick([12, 13]) : random.pick([10.5, 11, 12]);
  const look = { ...makeLook(random.fork('look')), sizePt, leading: random.pick([1.45, 1.6, 1.8]), paragraphGapMm: 1 };
  const page = new Composer({ ...look, leftMm: random.between(24, 32) });
  const district = place.district ?? { kind: 'huyện', name: place.commune.name };
  const words = random.fork('words');
  const set = (text: string) =>
    fill(text.replace('{day80}', spoken(makeDay(words, '1978-01-01', day))), words, { place, day });
  const typed = { style, sizePt } as const;
  const left = { ...typed, align: 'center', block: 'head-left' } as const;
  const right = { ...typed, align: 'center', block: 'head-right' } as const;
  const small = { sizePt: Math.min(sizePt, style === 'typewriter' ? 12 : 10) };
  page.byColumn(() =>
    page.beside(
      0.42,
      () => {
        page.text(upper(`Ủy ban nhân dân`), { ...left, ...small });
        page.text(upper(`${district.kind} ${district.name}`), { ...left, ...small });
        page.text('--------', { ...left, ...small });
        page.text(`Số: ${random.int(2, 940)}/QĐ-UB`, { ...left, block: 'head-left-2' });
      },
      () => {
        page.text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...right, ...small });
        page.text('Độc lập - Tự do - Hạnh phúc', { ...right, ...small });
        page.text('--------', { ...right, ...small });
        page.text(`${district.name}, ${spoken(day)}`, { ...right, ...small, block: 'head-right-2' });
      },
    ),
  );
  page.gap(5);
  page.text('QUYẾT ĐỊNH', { ...typed, align: 'center', sizePt: sizePt + 2, block: 'title' });
  page.text(random.pick(SUBJECTS), { ...typed, align: 'center', block: 'subject', insetMm: 12, gapMm: 3 });
  page.text(upper(`Ủy ban nhân dân ${district.kind}`), { ...typed, align: 'center', block: 'authority', gapMm: 2 });
  for (const ground of words.sample(GROUNDS, words.int(2, 4)))
    page.body(`- ${set(ground)}`, { ...typed, align: 'left' });
  page.text('QUYẾT ĐỊNH:', { ...typed, align: 'center', block: 'verdict', gapMm: 2 });
  for (const [index, article] of words.sample(ARTICLES, words.int(3, 6)).entries()) {
    page.body(`Điều ${index + 1}: ${set(article)}`, { ...typed, align: 'left' });
  }
  setFoot(page, random.fork('foot'), typed);
  const wear = random.fork('machine');
  const worn = wear.between(0.3, 0.75);
  const pages = page.pages.map((laid, number) =>
    onOldMachine(laid, `${wear.digits(9)}/${number}`, worn, wear.between(6, 22)),
  );
  return { pages, rim: upper(`Ủy ban nhân dân ${district.kind} ${district.name}`) };
}

function setFoot(
  page: Composer,
  random: Random,
  typed: { style: 'typewriter' | 'typewriterPlain'; sizePt: number },
): void {
  page.gap(4);
  page.need(50);
  page.beside(
    0.45,
    () => {
      page.text('Nơi nhận:', { ...typed, block: 'foot-left' });
      for (const line of ['- Như điều cuối', '- UBND tỉnh (báo cáo)', '- Lưu văn phòng'])
        page.text(line, { ...typed, block: 'foot-left' });
    },
    () => {
      const centred = { ...typed, align: 'center', block: 'foot-right' } as const;
      page.text('T/M ỦY BAN NHÂN DÂN HUYỆN', centred);
      page.text(random.pick(['CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'K/T CHỦ TỊCH']), centred);
      page.draw({ kind: 'signature', xMm: page.centreMm, yMm: page.yMm + 15, widthMm: 36 });
      page.gap(28);
      page.text(makePerson(random, { bornFrom: 1925, bornTo: 1950 }).name, centred);
    },
  );
}

/** Every letter stands and takes ink a little differently; a worn ribbon loses more of it. */
export function onOldMachine(page: LaidPage, seed: string, worn: number, bold: number): LaidPage {
  let count = 0;
  const typed = (word: PlacedWord): PlacedWord => {
    count += 1;
    return {
      ...word,
      pose: {
        seed: `${seed}/${count}`,
        turnDegrees: 0,
        slant: 0,
        stray: { shift: 0.035, size: 0, pace: 0, turn: 1.3, fade: worn },
        bold,
        colour: null,
      },
    };
  };
  return { ...page, lines: page.lines.map((line) => ({ ...line, words: line.words.map(typed) })) };
}
