import { Composer } from '../layout/composer.ts';
import { slashed } from '../words/dates.ts';
import { fill } from '../words/fill.ts';
import { makePerson } from '../words/people.ts';
import { makeAddress } from '../words/places.ts';
import { setSigner } from './foot.ts';
import { holderOf, makeFormLook, setFormTitle, setPerson } from './form.ts';
import { makeDateLine, setPlainHead } from './head.ts';
import { makeLook } from './look.ts';
import type { Paper, Scene } from './paper.ts';

/** `GIẤY ỦY QUYỀN` between two citizens: one of the types of NĐ 30/2020, here without agency or number. */
export function makeAuthorization(scene: Scene): Paper {
  const { random, person, place, day } = scene;
  const look = makeLook(random.fork('look'));
  const fields = makeFormLook(random.fork('form'));
  const date = makeDateLine(random.fork('date'), look, place.commune.name, day);
  const other = makePerson(random.fork('other'), { bornFrom: 1968, bornTo: 2000 });
  const page = new Composer(look);
  setPlainHead(page, look);
  setFormTitle(page, look, 'GIẤY ỦY QUYỀN');
  page.text('I. BÊN ỦY QUYỀN (BÊN A)', { style: 'bold', gapMm: 1 });
  setPerson(page, fields, person, 'Họ và tên', scene.address);
  page.text('II. BÊN ĐƯỢC ỦY QUYỀN (BÊN B)', { style: 'bold', gapMm: 1 });
  setPerson(page, fields, other, 'Họ và tên', makeAddress(random.fork('b'), place));
  page.text('III. NỘI DUNG ỦY QUYỀN', { style: 'bold', gapMm: 1 });
  page.body('Bên A ủy quyền cho Bên B thay mặt nộp hồ sơ, bổ sung giấy tờ và nhận kết quả tại Bộ phận Một cửa.');
  page.body(fill('Thời hạn ủy quyền: kể từ ngày ký đến hết ngày {after}.', random, scene));
  page.body(`Giấy tờ kèm theo: bản sao căn cước của hai bên, cấp ngày ${slashed(other.idDate)}.`);
  page.gap(2);
  page.need(look.signGapMm + 34);
  page.text(date.line, { align: 'center', style: 'italic', sizePt: 13, block: 'date', insetMm: 30 });
  page.beside(
    0.5,
    () => setSigner(page, look, { name: other.name, position: '', lines: ['BÊN B'] }, null, '(Ký, ghi rõ họ tên)'),
    () => setSigner(page, look, { name: person.name, position: '', lines: ['BÊN A'] }, null, '(Ký, ghi rõ họ tên)'),
  );
  return {
    expected: {
      paperKind: 'giay-uy-quyen',
      typeCode: '16',
      codeNumber: null,
      codeNotation: null,
      code: null,
      issuedDate: date.issuedDate,
      organName: null,
      holder: holderOf(person),
      fields: {},
    },
    pages: page.pages,
  };
}
