import { Composer } from '../layout/composer.ts';
import { bold, type Run } from '../layout/page.ts';
import { type Agency, anyAgency, communeCommittee, council, upper } from '../words/agencies.ts';
import { fill, type Setting } from '../words/fill.ts';
import { bodyOf, groundsOf, inForceOf, orderOf } from '../words/sentences.ts';
import { type OfficialKind, subjectOf } from '../words/subjects.ts';
import { setAnnex } from './annex.ts';
import { type Foot, makeRecipients, makeSigner, setFoot, setSigner } from './foot.ts';
import { makeDateLine, makeNumbering, setHead } from './head.ts';
import { type Look, makeLook } from './look.ts';
import type { Expected, Paper, Scene } from './paper.ts';
import { setStamps } from './stamp.ts';

/** Title and abbreviation in the notation (NĐ 30/2020, Phụ lục III) with the TT 05/2025 code. */
const TITLES: Readonly<Record<OfficialKind, { title: string; short: string; typeCode: string }>> = {
  'quyet-dinh': { title: 'QUYẾT ĐỊNH', short: 'QĐ', typeCode: '02' },
  'nghi-quyet': { title: 'NGHỊ QUYẾT', short: 'NQ', typeCode: '01' },
  'chi-thi': { title: 'CHỈ THỊ', short: 'CT', typeCode: '03' },
  'thong-bao': { title: 'THÔNG BÁO', short: 'TB', typeCode: '07' },
  'huong-dan': { title: 'HƯỚNG DẪN', short: 'HD', typeCode: '08' },
  'ke-hoach': { title: 'KẾ HOẠCH', short: 'KH', typeCode: '10' },
  'bao-cao': { title: 'BÁO CÁO', short: 'BC', typeCode: '14' },
  'to-trinh': { title: 'TỜ TRÌNH', short: 'TTr', typeCode: '15' },
  'bien-ban': { title: 'BIÊN BẢN', short: 'BB', typeCode: '20' },
  'cong-van': { title: '', short: '', typeCode: '22' },
  'giay-moi': { title: 'GIẤY MỜI', short: 'GM', typeCode: '26' },
  'chuong-trinh': { title: 'CHƯƠNG TRÌNH', short: 'CTr', typeCode: '09' },
  'phuong-an': { title: 'PHƯƠNG ÁN', short: 'PA', typeCode: '11' },
  'cong-dien': { title: 'CÔNG ĐIỆN', short: 'CĐ', typeCode: '23' },
};

export interface OfficialWishes {
  readonly agency?: Agency;
  readonly subject?: string;
  /** Body sentences; more fill more pages. */
  readonly sentences?: number;
  readonly articles?: readonly string[];
}

/** A document in the form of NĐ 30/2020: head, number, title or `V/v`, body, signer, recipients. */
export function makeOfficial(kind: OfficialKind, scene: Scene, wishes: OfficialWishes = {}): Paper {
  const { random, day, place } = scene;
  const setting: Setting = { place, day };
  const look = makeLook(random.fork('look'));
  const agency = wishes.agency ?? agencyOf(kind, scene);
  const letter = kind === 'cong-van';
  const notation = letter ? `${agency.short}-${random.pick(agency.drafters)}` : `${TITLES[kind].short}-${agency.short}`;
  const number = makeNumbering(random.fork('number'), notation, day);
  const date = makeDateLine(random.fork('date'), look, agency.locality, day);
  const subject = wishes.subject ?? subjectOf(kind, random.fork('subject'), setting);
  const signer = makeSigner(random.fork('signer'), agency);
  const page = new Composer(look);
  setHead(page, look, {
    agency,
    numberLine: number.line,
    dateLine: date.line,
    ...(letter ? { about: `V/v ${subject}` } : {}),
  });
  if (!letter) setTitle(page, look, TITLES[kind].title, subject);
  setBody(kind, page, look, { ...scene, agency, setting, subject, wishes });
  const recipients = makeRecipients(
    random.fork('recipients'),
    agency,
    kind === 'quyet-dinh' ? 'Như Điều cuối' : 'Như trên',
  );
  if (kind === 'bien-ban') setTwoSigners(page, look, scene, { agency, signer, recipients: [] });
  else setFoot(page, look, { agency, signer, recipients });
  if (kind === 'quyet-dinh' && wishes.articles === undefined) setAnnex(page, scene, number.code);
  setStamps(page, look, random.fork('stamps'), day);
  const expected: Expected = {
    paperKind: kind,
    typeCode: TITLES[kind].typeCode,
    codeNumber: number.codeNumber,
    codeNotation: number.codeNotation,
    code: number.code,
    issuedDate: date.issuedDate,
    organName: agency.lines.join(' '),
    subject,
    ...(kind === 'bien-ban' ? {} : { signerName: signer.name, signerPosition: signer.position }),
    fields: {},
  };
  return { expected, pages: page.pages };
}

function agencyOf(kind: OfficialKind, { random, place }: Scene): Agency {
  const choice = random.fork('agency');
  if (kind === 'nghi-quyet') return council(choice, place);
  return kind === 'bien-ban' ? communeCommittee(choice, place) : anyAgency(choice, place);
}

function setTitle(page: Composer, look: Look, title: string, subject: string): void {
  page.text(title, { align: 'center', style: 'bold', sizePt: look.titlePt, block: 'title' });
  page.text(subject, { align: 'center', style: 'bold', sizePt: 14, block: 'subject', insetMm: page.widthMm * 0.1 });
  page.rule(0.24);
  page.gap(4);
}

interface Body extends Scene {
  readonly agency: Agency;
  readonly setting: Setting;
  readonly subject: string;
  readonly wishes: OfficialWishes;
}

function setBody(kind: OfficialKind, page: Composer, look: Look, scene: Body): void {
  if (kind === 'quyet-dinh' || kind === 'nghi-quyet') setArticles(kind, page, look, scene);
  else if (kind === 'giay-moi') setInvitation(page, scene);
  else setProse(kind, page, scene);
}

/** Authority, grounds, `QUYẾT ĐỊNH:` and articles. */
function setArticles(kind: OfficialKind, page: Composer, look: Look, scene: Body): void {
  const { agency, setting, subject, wishes } = scene;
  const random = scene.random.fork('articles');
  const whole = upper(agency.name);
  const authority = kind === 'quyet-dinh' && random.chance(0.7) ? `${upper(agency.chief)} ${whole}` : whole;
  page.text(authority, { align: 'center', style: 'bold', block: 'authority', gapMm: 2 });
  const style = look.groundsItalic ? 'italic' : 'regular';
  for (const ground of groundsOf(random, setting)) page.body(ground, { style });
  page.text(kind === 'quyet-dinh' ? 'QUYẾT ĐỊNH:' : 'QUYẾT NGHỊ:', {
    align: 'center',
    style: 'bold',
    block: 'verdict',
    gapMm: 2,
  });
  const articles = wishes.articles ?? [
    firstArticle(subject),
    ...bodyOf(random, setting, wishes.sentences ?? random.int(1, 8)),
  ];
  const closing = kind === 'quyet-dinh' ? [inForceOf(random, setting), orderOf(random, setting)] : [RESOLVED];
  for (const [index, article] of [...articles, ...closing].entries()) {
    page.body([bold(`Điều ${index + 1}.`), plain(article)]);
  }
}

/** What is decided, in the words of the subject. */
function firstArticle(subject: string): string {
  const matter = subject.replace(/^Về (việc )?/u, '');
  return `Thống nhất ${matter.charAt(0).toLocaleLowerCase('vi')}${matter.slice(1)} theo hồ sơ kèm theo.`;
}

const RESOLVED = 'Giao Thường trực Hội đồng nhân dân, các Ban và đại biểu giám sát việc thực hiện Nghị quyết này./.';

function setInvitation(page: Composer, { random, setting, wishes }: Body): void {
  const pieces = random.fork('invitation');
  page.body('Kính mời: Đại diện các cơ quan, đơn vị và cá nhân có liên quan.');
  page.body(fill('Thời gian: {hour} ngày {after}.', pieces, setting));
  page.body(fill('Địa điểm: Hội trường Ủy ban nhân dân {commune}.', pieces, setting));
  page.body(fill('Thành phần: {person}, đại diện {office} và Trưởng {hamlet}.', pieces, setting));
  for (const line of bodyOf(pieces, setting, wishes.sentences ?? 1)) page.body(line);
  page.body('Đề nghị quý vị đến dự đúng thời gian, thành phần nêu trên./.');
}

/** Addressee, opening, paragraphs (numbered in plans and reports), closing. */
function setProse(kind: OfficialKind, page: Composer, { random, setting, agency, wishes }: Body): void {
  const pieces = random.fork('prose');
  if (kind === 'cong-van' || kind === 'to-trinh' || (kind === 'bao-cao' && pieces.chance(0.6))) {
    const to = fill(pieces.pick(ADDRESSEES), pieces, setting);
    page.text(`Kính gửi: ${to}`, { align: 'center', block: 'addressee', gapMm: 3 });
  }
  if (kind === 'bien-ban') setMeeting(page, pieces, setting);
  const lines = bodyOf(pieces, setting, wishes.sentences ?? pieces.int(3, kind === 'cong-van' ? 6 : 11));
  const numbered = kind !== 'cong-van' && lines.length > 3 && pieces.chance(0.7);
  for (const [index, line] of lines.entries()) {
    const heading = numbered && index % 3 === 0 ? HEADINGS[index / 3] : undefined;
    if (heading) page.body([bold(heading)]);
    page.body(line);
  }
  page.body(kind === 'cong-van' ? 'Trân trọng./.' : closingOf(kind, agency));
}

const HEADINGS = [
  'I. MỤC ĐÍCH, YÊU CẦU',
  'II. KẾT QUẢ THỰC HIỆN',
  'III. TỒN TẠI, HẠN CHẾ',
  'IV. NHIỆM VỤ TRỌNG TÂM',
  'V. TỔ CHỨC THỰC HIỆN',
] as const;

const ADDRESSEES = [
  'Ủy ban nhân dân {province}.',
  'Chủ tịch Ủy ban nhân dân {above}.',
  '{office}.',
  'Các cơ quan, đơn vị trên địa bàn.',
  'Sở Nội vụ {province}.',
  '{person}.',
] as const;

function closingOf(kind: OfficialKind, agency: Agency): string {
  if (kind === 'to-trinh') return 'Kính trình cấp có thẩm quyền xem xét, quyết định./.';
  if (kind === 'bien-ban')
    return 'Biên bản được lập thành 02 bản, đọc lại cho mọi người cùng nghe và thống nhất ký tên./.';
  return `Trên đây là nội dung của ${agency.name}, đề nghị các đơn vị triển khai thực hiện./.`;
}

function setMeeting(page: Composer, random: Scene['random'], setting: Setting): void {
  page.body(fill(`Hôm nay, vào hồi {hour}, tại trụ sở Ủy ban nhân dân {commune}, chúng tôi gồm:`, random, setting));
  page.body(fill('1. Chủ trì: {person}.', random, setting));
  page.body(fill('2. Thư ký: {person}.', random, setting));
  page.body(fill('3. Đại diện {office} và đại diện {hamlet}.', random, setting));
}

function setTwoSigners(page: Composer, look: Look, scene: Scene, foot: Foot): void {
  const clerk = makeSigner(scene.random.fork('clerk'), foot.agency);
  page.gap(3);
  page.need(look.signGapMm + 20);
  page.beside(
    0.5,
    () => setSigner(page, look, { ...clerk, lines: ['THƯ KÝ'] }, null),
    () => setSigner(page, look, { ...foot.signer, lines: ['CHỦ TRÌ'] }, upper(foot.agency.name)),
  );
}

function plain(text: string): Run {
  return { text, style: 'regular' };
}
