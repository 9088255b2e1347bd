import { describe, expect, it } from 'vitest';
import { isSohoaError } from '../../../../src/errors/index.ts';
import { screen } from '../../../../src/steps/screen/index.ts';
import { bearsSecretStamp } from '../../../../src/steps/screen/secret-stamp.ts';
import { generateDocuments, toPageText } from '../../../support/generate.ts';
import { BODY, DECISION_HEAD, DECISION_TITLE, type PlacedText, textPage } from '../../../support/text-page.ts';

const decision = [...DECISION_HEAD, ...DECISION_TITLE, ...BODY];
const stamped = (text: string, place: Partial<PlacedText> = {}) =>
  textPage([...decision, { text, x: 62, y: 44, align: 'center', ...place }]);

describe('a state-secret stamp', () => {
  it.each(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT', '[MẬT]', '| TỐI MẬT |', 'M Ậ T', '“TUYỆT MẬT”'])('is seen: %s', (text) => {
    expect(bearsSecretStamp(stamped(text))).toBe(true);
  });

  it.each(['MAT', 'MÂT', 'MẶT', 'TÔI MẬT', 'TUYỆT MẠT', 'NẬT', 'MẬI'])(
    'is seen though misread in its place: %s',
    (text) => {
      expect(bearsSecretStamp(stamped(text))).toBe(true);
    },
  );

  it('is seen wherever on the page it stands, when it was read well', () => {
    expect(bearsSecretStamp(stamped('TỐI MẬT', { x: 180, y: 8 }))).toBe(true);
    expect(bearsSecretStamp(stamped('MẬT', { x: 40, y: 250 }))).toBe(true);
  });

  it('is seen close behind the number', () => {
    const head = DECISION_HEAD.map((line) =>
      line.text.startsWith('Số') ? { ...line, text: `${line.text} MẬT` } : line,
    );
    expect(bearsSecretStamp(textPage([...head, ...BODY]))).toBe(true);
  });

  it('in NFD or NFC is the same', () => expect(bearsSecretStamp(stamped('MẬT'.normalize('NFD')))).toBe(true));
});

describe('no stamp', () => {
  it.each([
    'Về việc bảo mật thông tin',
    'BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'CỤC MẬT MÃ',
    'Mật',
    'mật',
    'MẶT TRẬN TỔ QUỐC',
    'MẬT ONG',
    'ĐỘ MẬT: THƯỜNG',
    'KHẨN',
    'HỎA TỐC',
    'THƯỢNG KHẨN',
    'CV ĐẾN',
  ])('is seen in: %s', (text) => expect(bearsSecretStamp(stamped(text))).toBe(false));

  it('is seen in a sentence that speaks of stamps', () => {
    const line = { text: 'Văn bản đóng dấu MẬT được đăng ký vào sổ riêng theo quy định này', x: 30, y: 60 };
    expect(bearsSecretStamp(textPage([...DECISION_HEAD, line, ...BODY]))).toBe(false);
  });

  it('is seen in the column of a list that names the grade of other documents', () => {
    const rows = [120, 128].flatMap((y) => [
      { text: '01', x: 30, y },
      { text: 'TỐI MẬT', x: 150, y },
    ]);
    const list = [...DECISION_HEAD, { text: 'Độ mật', x: 152, y: 112 }, ...rows];
    expect(bearsSecretStamp(textPage(list))).toBe(false);
  });

  it('is seen on 150 ordinary papers', () => {
    const pages = generateDocuments({ seed: 'screen', count: 150 }).flatMap(({ pages: own }) => own);
    expect(pages.filter((page) => bearsSecretStamp(toPageText(page)))).toEqual([]);
  });
});

it('stops the dossier and says where the paper is', async () => {
  const step = await screen.open({ engines: {} as never, settings: {} });
  const pages = [1, 2].map((number) => ({ number }) as never);
  const run = step.run({ pages, 'page.text': [textPage(decision), stamped('MẬT')] }, {
    dossier: 'H99-260101-0001',
  } as never);
  const error = await run.catch((caught: unknown) => caught);
  expect(isSohoaError(error, 'SECRET_STAMP') && error.where).toEqual({ dossier: 'H99-260101-0001', page: 2 });
});
