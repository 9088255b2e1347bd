import { foldWords, type HeldPaper, PAPER_KINDS } from '../../domain/index.ts';
import type { PaperQuestion } from '../../plugin/index.ts';
import { type ResultFileQuestion, ResultFileQuestion as ResultFileQuestionSchema, type ResultPaper } from './schema.ts';

/**
 * A result of the national store as a paper. It names neither its day of issue nor its holder: it is known by the number
 * asked for, and its validity only where its kind has no term.
 */
export function heldResult(result: ResultPaper, index: number, question: PaperQuestion, target: string): HeldPaper {
  const { MaKetQua, TenGiayTo, SoKyHieu, CoQuanChuQuan, DanhSachTepDinhKem } = result;
  const code = SoKyHieu || null;
  const resultCode = MaKetQua || null;
  const [file] = DanhSachTepDinhKem ?? [];
  return {
    // A store without keys: what it says of the result is what tells it from others.
    ref: [target, resultCode ?? index, code ?? index].join(':'),
    store: target,
    alsoIn: [],
    national: true,
    kind: question.kinds[resultCode ?? ''] ?? kindOfTitle(TenGiayTo ?? ''),
    holders: [{ name: null, id: question.number, birthDate: null, formerId: null }],
    code,
    ...{ issuedDate: null, validFrom: null, validUntil: null, subject: null, copyKind: null, fields: {} },
    title: TenGiayTo || null,
    typeCode: null,
    issuer: CoQuanChuQuan || null,
    component: null,
    resultCode,
    ...{ dossierCode: null, docCode: null, version: null, pageCount: null },
    // Results enter that store signed by who issued them.
    signedCopy: true,
    file:
      file === undefined
        ? null
        : {
            name: file.TenTep || 'ket-qua.pdf',
            sha256: null,
            bytes: null,
            locator: JSON.stringify({ CoQuanChuQuan: CoQuanChuQuan ?? '', DuongDan: file.DuongDan }),
          },
  };
}

/** What to ask for to get the file of a paper that was listed; null = it is none of ours. */
export function fileQuestionOf({ file }: HeldPaper): ResultFileQuestion | null {
  if (file === null || file.locator === null) return null;
  return ResultFileQuestionSchema.safeParse(JSON.parse(file.locator)).data ?? null;
}

/** The kind with the longest title that the name begins with. */
function kindOfTitle(title: string): string | null {
  const words = foldWords(title);
  const fitting = PAPER_KINDS.flatMap(({ kind, titles }) =>
    titles
      .map(foldWords)
      .filter((known) => words === known || words.startsWith(`${known} `))
      .map((known) => ({ kind, length: known.length })),
  );
  return fitting.sort((a, b) => b.length - a.length)[0]?.kind ?? null;
}
