import { Composer } from '../../layout/composer.ts';
import { communeCommittee, upper } from '../../words/agencies.ts';
import { addDays, slashed, spoken } from '../../words/dates.ts';
import { fill } from '../../words/fill.ts';
import { makePerson, type Person } from '../../words/people.ts';
import { makeAddress, makeHamlet, placeText } from '../../words/places.ts';
import { setSigner } from '../foot.ts';
import { holderOf, makeFormLook, setFormTitle } from '../form.ts';
import { makeDateLine, setPlainHead } from '../head.ts';
import { type Look, makeLook } from '../look.ts';
import type { Paper, Scene } from '../paper.ts';
import type { CitizenKind } from './kind.ts';
import { type Kit, type Manner, setEntries } from './kit.ts';
import { certificateDay } from './land-certificate.ts';
import { idLabels, personEntries } from './person-entries.ts';
import { part } from './sheet.ts';
import { setWitness } from './witness.ts';

export const AUTHORIZATIONS: CitizenKind = {
  kind: 'giay-uy-quyen',
  layouts: [
    { name: 'two-parties', make: (scene) => makeAuthorization(scene, 'lines', false) },
    { name: 'two-parties-certified', make: (scene) => makeAuthorization(scene, 'numbered', true) },
    { name: 'boxed', make: (scene) => makeAuthorization(scene, 'boxed', true) },
    { name: 'running-text', make: makeRunning },
  ],
};

export const LAND_CONTRACTS: CitizenKind = {
  kind: 'hop-dong',
  layouts: [
    { name: 'lines', make: (scene) => makeContract(scene, 'lines') },
    { name: 'numbered', make: (scene) => makeContract(scene, 'numbered') },
    { name: 'running-text', make: (scene) => makeContract(scene, 'pairs') },
  ],
};

interface Opened {
  readonly page: Composer;
  readonly look: Look;
  readonly kit: Kit;
}

function open(scene: Scene, manner: Manner): Opened {
  const { random } = scene;
  const look = makeLook(random.fork('look'));
  const page = new Composer(look);
  setPlainHead(page, look);
  const form = makeFormLook(random.fork('form'));
  return { page, look, kit: { page, form, manner, random: random.fork('words'), count: { entries: 0 } } };
}

function makeAuthorization(scene: Scene, manner: Manner, certified: boolean): Paper {
  const random = part(scene, 'authorization');
  const { person, place, day } = scene;
  const { page, look, kit } = open(scene, manner);
  const agent = makePerson(random.fork('agent'), { bornFrom: 1968, bornTo: 2000, day });
  const agentHome = makeAddress(random.fork('agent-home'), place);
  const date = makeDateLine(random.fork('date'), look, place.commune.name, day);
  const until = addDays(day, random.int(30, 400));
  const scope = scopeOf(random);
  setFormTitle(page, look, 'GIẤY ỦY QUYỀN', random.chance(0.4) ? '(Dành cho cá nhân)' : undefined);
  if (random.chance(0.5)) page.body(`Hôm nay, ${spoken(day)}, tại ${placeText(place)}, chúng tôi gồm:`);
  page.text(random.pick(['I. BÊN ỦY QUYỀN (BÊN A)', '1. Người ủy quyền:', 'BÊN ỦY QUYỀN:']), {
    style: 'bold',
    gapMm: 1,
  });
  setEntries(kit, personEntries(random, person, { address: scene.address, brief: true }));
  page.text(random.pick(['II. BÊN ĐƯỢC ỦY QUYỀN (BÊN B)', '2. Người được ủy quyền:', 'BÊN NHẬN ỦY QUYỀN:']), {
    style: 'bold',
    gapMm: 1,
  });
  setEntries(kit, personEntries(random, agent, { address: agentHome, brief: true }));
  page.text(random.pick(['III. NỘI DUNG ỦY QUYỀN', '3. Nội dung ủy quyền:', 'NỘI DUNG ỦY QUYỀN:']), {
    style: 'bold',
    gapMm: 1,
  });
  page.body(scope);
  page.body(
    `Thời hạn ủy quyền: ${random.pick(['từ ngày ký đến hết ngày', 'kể từ ngày ký đến ngày'])} ${slashed(until)}.`,
  );
  page.body('Hai bên cam kết thực hiện đúng nội dung ủy quyền và chịu trách nhiệm trước pháp luật.');
  page.need(look.signGapMm + 34);
  page.text(date.line, { align: 'center', style: 'italic', sizePt: 13, block: 'date', insetMm: 30 });
  setBoth(page, look, [agent, 'BÊN ĐƯỢC ỦY QUYỀN'], [person, 'BÊN ỦY QUYỀN']);
  const witness = certified ? setWitness(page, scene, look, 'signature') : {};
  return {
    layout: manner === 'boxed' ? 'boxed' : certified ? 'two-parties-certified' : 'two-parties',
    pages: page.pages,
    expected: {
      ...own('giay-uy-quyen', '16', date.issuedDate),
      holder: holderOf(person),
      fields: {
        agentName: agent.name,
        agentId: agent.id,
        agentBirthDate: agent.birthDate,
        agentAddress: agentHome,
        scope,
        validUntil: until,
        ...witness,
      },
    },
  };
}

/** Without entries: one person writes whom he authorizes for what. */
function makeRunning(scene: Scene): Paper {
  const random = part(scene, 'authorization');
  const { person, place, day } = scene;
  const { page, look } = open(scene, 'lines');
  const agent = makePerson(random.fork('agent'), { bornFrom: 1968, bornTo: 2000, day });
  const agentHome = makeAddress(random.fork('agent-home'), place);
  const date = makeDateLine(random.fork('date'), look, place.commune.name, day);
  const scope = scopeOf(random);
  setFormTitle(page, look, 'GIẤY ỦY QUYỀN');
  const label = (who: Person) => random.pick(idLabels(who)).replace(/^Số /u, 'số ');
  page.body(
    `Tôi tên là: ${upper(person.name)}, sinh ngày ${slashed(person.birthDate)}, ${label(person)} ${person.id}, cư trú tại ${scene.address}.`,
  );
  page.body(
    `Nay tôi ủy quyền cho ông (bà): ${upper(agent.name)}, sinh ngày ${slashed(agent.birthDate)}, ${label(agent)} ${agent.id}, cư trú tại ${agentHome}.`,
  );
  page.body(scope);
  page.body('Giấy ủy quyền này được lập thành 02 bản, có giá trị kể từ ngày ký./.');
  page.need(look.signGapMm + 34);
  page.text(date.line, { align: 'center', style: 'italic', sizePt: 13, block: 'date', insetMm: 30 });
  setBoth(page, look, [agent, 'NGƯỜI ĐƯỢC ỦY QUYỀN'], [person, 'NGƯỜI ỦY QUYỀN']);
  return {
    layout: 'running-text',
    pages: page.pages,
    expected: {
      ...own('giay-uy-quyen', '16', date.issuedDate),
      holder: holderOf(person),
      fields: {
        agentName: agent.name,
        agentId: agent.id,
        agentBirthDate: agent.birthDate,
        agentAddress: agentHome,
        scope,
      },
    },
  };
}

function makeContract(scene: Scene, manner: Manner): Paper {
  const random = part(scene, 'contract');
  const { person, place, day } = scene;
  const { page, look, kit } = open(scene, manner);
  const running = manner === 'pairs';
  const gift = random.chance(0.25);
  const buyer = makePerson(random.fork('buyer'), { bornFrom: 1965, bornTo: 1999, day });
  const spouse = random.chance(0.4)
    ? makePerson(random.fork('spouse'), {
        sex: person.sex === 'male' ? 'female' : 'male',
        bornFrom: 1960,
        bornTo: 1998,
        day,
      })
    : null;
  const buyerHome = makeAddress(random.fork('buyer-home'), place);
  const plot = {
    plot: String(random.int(2, 980)),
    mapSheet: String(random.int(1, 80)),
    area: `${random.int(52, 900)},${random.int(0, 9)}`,
  };
  const address = `${makeHamlet(random)}, ${placeText(place)}`;
  const price = `${random.int(12, 295)}0.000.000`;
  setFormTitle(page, look, gift ? 'HỢP ĐỒNG TẶNG CHO QUYỀN SỬ DỤNG ĐẤT' : 'HỢP ĐỒNG CHUYỂN NHƯỢNG QUYỀN SỬ DỤNG ĐẤT');
  page.body(`Hôm nay, ${spoken(day)}, tại ${communeCommittee(random, place).name}, chúng tôi gồm có:`);
  const [one, other] = gift
    ? ['BÊN TẶNG CHO (BÊN A)', 'BÊN ĐƯỢC TẶNG CHO (BÊN B)']
    : ['BÊN CHUYỂN NHƯỢNG (BÊN A)', 'BÊN NHẬN CHUYỂN NHƯỢNG (BÊN B)'];
  const party = (who: Person, home: string) => {
    if (!running) return setEntries(kit, personEntries(random, who, { address: home, brief: true }));
    const word = who.sex === 'male' ? 'Ông' : 'Bà';
    page.body(
      `${word}: ${upper(who.name)}, sinh ngày: ${slashed(who.birthDate)}, ${random.pick(idLabels(who)).replace(/^Số /u, 'số ')}: ${who.id}, nơi cư trú: ${home}.`,
    );
  };
  page.text(one, { style: 'bold', gapMm: 1 });
  party(person, scene.address);
  if (spouse) {
    page.text(
      `Cùng ${spouse.sex === 'male' ? 'chồng là ông' : 'vợ là bà'}: ${upper(spouse.name)}, ${random.pick(idLabels(spouse)).replace(/^Số /u, 'số ')} ${spouse.id}`,
      { gapMm: 1.5 },
    );
  }
  page.text(other, { style: 'bold', gapMm: 1 });
  party(buyer, buyerHome);
  page.text('Điều 1. Đối tượng của hợp đồng', { style: 'bold', gapMm: 1 });
  setEntries({ ...kit, manner: running ? 'lines' : manner }, [
    { label: 'Thửa đất số', value: plot.plot, short: true },
    { label: 'Tờ bản đồ số', value: plot.mapSheet, short: true },
    { label: ['Địa chỉ thửa đất', 'Địa chỉ'], value: address },
    { label: 'Diện tích', value: `${plot.area} m²` },
  ]);
  page.body(`Theo Giấy chứng nhận quyền sử dụng đất cấp ${spoken(certificateDay(random, day))}.`);
  if (!gift) page.body(`Điều 2. Giá chuyển nhượng: ${price} đồng.`);
  page.body(
    fill(
      'Điều 3. Hai bên tự chịu trách nhiệm về tính hợp pháp của giấy tờ, thuế và lệ phí theo quy định của pháp luật.',
      random,
      scene,
    ),
  );
  page.need(look.signGapMm + 30);
  setBoth(page, look, [person, 'BÊN A'], [buyer, 'BÊN B']);
  const witness = setWitness(page, scene, look, 'contract');
  return {
    layout: running ? 'running-text' : manner,
    pages: page.pages,
    expected: {
      ...own('hop-dong', HOP_DONG, day),
      holder: holderOf(person),
      fields: {
        ...(spouse ? { sellerName2: spouse.name } : {}),
        buyerName: buyer.name,
        buyerId: buyer.id,
        buyerBirthDate: buyer.birthDate,
        ...plot,
        address,
        ...(gift ? {} : { price }),
        ...witness,
      },
    },
  };
}

/** TT 05/2025: Hợp đồng. */
const HOP_DONG = '21';

function own(paperKind: string, typeCode: string, issuedDate: string | null) {
  return {
    paperKind,
    typeCode,
    codeNumber: null,
    codeNotation: null,
    code: null,
    issuedDate,
    organName: null,
  } as const;
}

function setBoth(page: Composer, look: Look, left: readonly [Person, string], right: readonly [Person, string]): void {
  const sign =
    ([person, title]: readonly [Person, string]) =>
    () =>
      setSigner(page, look, { name: person.name, position: '', lines: [title] }, null, '(Ký, ghi rõ họ tên)');
  page.beside(0.5, sign(left), sign(right));
}

function scopeOf(random: Scene['random']): string {
  return random.pick([
    'Thay mặt tôi nộp hồ sơ, bổ sung giấy tờ và nhận kết quả tại Bộ phận Một cửa.',
    'Thay tôi làm thủ tục cấp đổi Giấy chứng nhận quyền sử dụng đất và nhận kết quả.',
    'Thay mặt tôi yêu cầu cấp bản sao trích lục khai sinh và nộp lệ phí theo quy định.',
    'Được nhận thay tiền trợ cấp xã hội hằng tháng của tôi trong thời hạn ủy quyền.',
  ]);
}
