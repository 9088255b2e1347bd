import { type Agency, communeCommittee, upper } from '../words/agencies.ts';
import { addDays, inWords, makeDay, slashed, spoken } from '../words/dates.ts';
import { makePerson, type Person, sexWord } from '../words/people.ts';
import { makeAddress, placeText } from '../words/places.ts';
import { beginCertificate, closeCertificate, openCertificate } from './certificate.ts';
import { holderOf, idLabel, setFields } from './form.ts';
import type { Paper, Scene } from './paper.ts';

/** `GIẤY KHAI SINH`, as a copy or (without date in the head) as the paper handed out at registration. */
export function makeBirthCertificate(scene: Scene, wishes: { copy?: boolean; mother?: Person } = {}): Paper {
  const { random, person: child, place } = scene;
  const copy = wishes.copy ?? random.chance(0.65);
  const registered = addDays(child.birthDate, random.int(3, 60));
  const notation = String(copy ? registered : scene.day).slice(0, 4);
  const certificate = openCertificate(scene, { notation, dated: copy, day: copy ? scene.day : registered });
  const { page, fields } = beginCertificate(scene, certificate, 'GIẤY KHAI SINH', copy ? '(BẢN SAO)' : undefined);
  const bornYear = Number(child.birthDate.slice(0, 4));
  const odd = random.chance(0.5) ? 'linh' : 'lẻ';
  const mother =
    wishes.mother ??
    makePerson(random.fork('mother'), { sex: 'female', bornFrom: bornYear - 38, bornTo: bornYear - 19 });
  const father = makePerson(random.fork('father'), {
    sex: 'male',
    surname: child.name.split(' ')[0] ?? 'Lê',
    bornFrom: bornYear - 42,
    bornTo: bornYear - 20,
  });
  const birthPlace = random.pick([
    `Trạm Y tế ${place.commune.kind} ${place.commune.name}`,
    `Bệnh viện Đa khoa ${place.provinceKind} ${place.province}`,
  ]);
  const home = placeText(place);
  const fatherAddress = random.chance(0.7) ? scene.address : makeAddress(random.fork('father-home'), place);
  setFields(page, fields, ['Họ, chữ đệm, tên', upper(child.name)]);
  setFields(page, fields, ['Ngày, tháng, năm sinh', slashed(child.birthDate)]);
  setFields(page, fields, ['Ghi bằng chữ', inWords(child.birthDate, odd)]);
  setFields(page, fields, ['Giới tính', sexWord(child)], ['Dân tộc', child.ethnic], ['Quốc tịch', 'Việt Nam']);
  setFields(page, fields, ['Nơi sinh', birthPlace]);
  setFields(page, fields, ['Quê quán', home]);
  setFields(page, fields, [idLabel(child), child.id]);
  for (const [who, parent] of [
    ['mẹ', mother],
    ['cha', father],
  ] as const) {
    setFields(page, fields, [`Họ, chữ đệm, tên người ${who}`, parent.name]);
    setFields(
      page,
      fields,
      ['Năm sinh', parent.birthDate.slice(0, 4)],
      ['Dân tộc', parent.ethnic],
      ['Quốc tịch', 'Việt Nam'],
    );
    setFields(page, fields, ['Nơi cư trú', who === 'mẹ' ? scene.address : fatherAddress]);
  }
  setFields(page, fields, ['Nơi đăng ký khai sinh', certificate.agency.name]);
  setFields(page, fields, ['Ngày, tháng, năm đăng ký', slashed(registered)]);
  return closeCertificate(page, certificate, {
    paperKind: 'giay-khai-sinh',
    copyKind: copy ? 'ban-sao' : null,
    holder: holderOf(child),
    fields: {
      motherName: mother.name,
      fatherName: father.name,
      registrationDate: registered,
      birthPlace,
      homeTown: home,
    },
  });
}

/** `TRÍCH LỤC KHAI SINH (BẢN SAO)`: the shorter extract that has replaced copies of old registers. */
export function makeBirthExtract(scene: Scene): Paper {
  const { random, person, place } = scene;
  const certificate = openCertificate(scene, { notation: 'TLKS-BS', dated: true, day: scene.day });
  const { page, fields } = beginCertificate(scene, certificate, 'TRÍCH LỤC KHAI SINH', '(BẢN SAO)');
  const registered = makeDay(random, addDays(person.birthDate, 2), addDays(person.birthDate, 400));
  setFields(page, fields, ['Họ, chữ đệm, tên', upper(person.name)]);
  setFields(page, fields, ['Ngày, tháng, năm sinh', slashed(person.birthDate)]);
  setFields(page, fields, ['Ghi bằng chữ', inWords(person.birthDate, 'linh')]);
  setFields(page, fields, ['Giới tính', sexWord(person)], ['Dân tộc', person.ethnic], ['Quốc tịch', 'Việt Nam']);
  setFields(page, fields, ['Nơi sinh', placeText(place)]);
  setFields(page, fields, [idLabel(person), person.id]);
  setFields(page, fields, ['Đăng ký khai sinh tại', certificate.agency.name]);
  setFields(page, fields, ['Số', String(random.int(3, 240))], ['ngày', slashed(registered)]);
  setFields(page, fields, ['Ghi chú', 'Không']);
  return closeCertificate(page, certificate, {
    paperKind: 'trich-luc-khai-sinh',
    copyKind: 'ban-sao',
    holder: holderOf(person),
    fields: { registrationDate: registered },
  });
}

/** `GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN`: good for six months and for the purpose it names. */
export function makeMarriageStatus(scene: Scene): Paper {
  const { random, person } = scene;
  const notation = random.weighted([
    ['UBND-XNTTHN', 7],
    ['XNTTHN-UBND', 2],
    ['UBND-XN', 1],
  ] as const);
  const certificate = openCertificate(scene, { notation, dated: true, day: scene.day });
  const { page, fields } = beginCertificate(scene, certificate, 'GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN');
  const whom = `${person.sex === 'male' ? 'ông' : 'bà'} ${person.name}`;
  page.body(`Xét đề nghị của ${whom} về việc cấp Giấy xác nhận tình trạng hôn nhân,`);
  page.text('XÁC NHẬN:', { align: 'center', style: 'bold', block: 'verdict', gapMm: 2 });
  const purpose = random.pick([
    'Làm thủ tục đăng ký kết hôn',
    'Bổ sung hồ sơ vay vốn ngân hàng',
    'Chuyển nhượng quyền sử dụng đất',
  ]);
  const status = random.pick([
    'Hiện tại chưa đăng ký kết hôn với ai',
    'Đã ly hôn, hiện tại chưa đăng ký kết hôn với ai',
  ]);
  setFields(page, fields, ['Họ, chữ đệm, tên', upper(person.name)]);
  setFields(page, fields, ['Ngày, tháng, năm sinh', slashed(person.birthDate)]);
  setFields(page, fields, ['Giới tính', sexWord(person)], ['Dân tộc', person.ethnic], ['Quốc tịch', 'Việt Nam']);
  setFields(page, fields, [idLabel(person), person.id]);
  setFields(page, fields, ['Nơi cư trú', scene.address]);
  setFields(page, fields, ['Tình trạng hôn nhân', status]);
  setFields(page, fields, ['Giấy này được cấp để', purpose]);
  page.body(`Giấy này có giá trị sử dụng trong 06 tháng, kể từ ${spoken(scene.day)}.`);
  return closeCertificate(page, certificate, {
    paperKind: 'giay-xac-nhan-tinh-trang-hon-nhan',
    copyKind: null,
    holder: holderOf(person),
    fields: { maritalStatus: status, purpose },
  });
}

/** `GIẤY CHỨNG SINH` of a health station: the mother is its holder. */
export function makeBirthNotice(scene: Scene, mother: Person): Paper {
  const { random, place } = scene;
  const station = `Trạm Y tế ${place.commune.kind} ${place.commune.name}`;
  const agency: Agency = {
    ...communeCommittee(random.fork('above'), place),
    parent: [upper(`UBND ${place.commune.kind} ${place.commune.name}`)],
    lines: ['TRẠM Y TẾ'],
    name: station,
    onBehalf: null,
    chief: 'Trưởng trạm',
    deputy: 'Phó Trưởng trạm',
  };
  const certificate = openCertificate(scene, { notation: 'GCS', dated: true, day: scene.day, agency });
  const { page, fields } = beginCertificate(scene, certificate, 'GIẤY CHỨNG SINH');
  setFields(page, fields, ['Họ và tên mẹ', mother.name]);
  setFields(page, fields, ['Ngày, tháng, năm sinh', slashed(mother.birthDate)], ['Dân tộc', mother.ethnic]);
  setFields(page, fields, [idLabel(mother), mother.id]);
  setFields(page, fields, ['Nơi cư trú', scene.address]);
  setFields(
    page,
    fields,
    ['Đã sinh con vào lúc', `${random.int(1, 23)} giờ ${random.int(10, 59)} phút`],
    ['ngày', slashed(scene.day)],
  );
  setFields(page, fields, ['Tại', station], ['Số con trong lần sinh này', '01']);
  setFields(
    page,
    fields,
    ['Giới tính của con', random.pick(['Nam', 'Nữ'])],
    ['Cân nặng', `${random.int(26, 39) * 100} gam`],
  );
  return closeCertificate(page, certificate, {
    paperKind: 'giay-chung-sinh',
    copyKind: null,
    holder: holderOf(mother),
    fields: {},
  });
}
