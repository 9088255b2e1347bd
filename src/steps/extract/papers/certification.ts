import { foldRun, type PageLayout, type TextRun } from '../../../domain/index.ts';
import { defineExtractor } from '../../../plugin/index.ts';
import type { Reading } from '../reading.ts';
import { readSigner } from '../signer.ts';
import { forms } from './label-forms.ts';
import { ANYWHERE, readPaper } from './read-paper.ts';
import { makeStream } from './stream.ts';

/** A paper parted from the testimony of whoever certified it. */
export interface PartedPaper {
  /** The pages without the testimony: what stands there speaks of the certification, not of the paper. */
  readonly own: readonly PageLayout[];
  /** `copy`: a copy true to the original · `signature`: signatures or a contract were attested. */
  readonly certified: 'copy' | 'signature' | null;
  readonly values: Readonly<Record<string, Reading>>;
}

/** NĐ 23/2015: the testimony stands below the copy, on its back or on a page of its own behind it. */
export function partCertification(layouts: readonly PageLayout[]): PartedPaper {
  for (const [page, layout] of layouts.entries()) {
    const start = layout.runs.find((run) => kindOf(run) !== null);
    if (start === undefined || (page === 0 && start.box[1] < LEAST_ABOVE * layout.heightPx)) continue;
    const top = start.box[1] - 0.3 * layout.textHeight;
    const own = [...layouts.slice(0, page), cut(layout, (run) => run.box[1] < top)];
    const behind = [cut(layout, (run) => run.box[1] >= top), ...layouts.slice(page + 1)];
    return { own, certified: kindOf(start), values: readTestimony(behind) };
  }
  return { own: layouts, certified: null, values: {} };
}

/** Above this share of a first page there is no room for a paper: the words are its title. */
const LEAST_ABOVE = 0.25;

function kindOf(run: TextRun): 'copy' | 'signature' | null {
  const text = foldRun(run);
  if (/^(chung thuc )?ban sao (nay )?dung voi ban chinh/.test(text)) return 'copy';
  if (/^(chung thuc )?sao (y|dung) (tu )?(voi )?ban chinh$/.test(text)) return 'copy';
  return /^loi chung\b|^chung thuc (chu ky|hop dong|giao dich)/.test(text) && run.words.length < 16
    ? 'signature'
    : null;
}

function cut(layout: PageLayout, keep: (run: TextRun) => boolean): PageLayout {
  const rows = layout.rows.map((row) => row.filter(keep)).filter((row) => row.length > 0);
  return { ...layout, rows, runs: layout.runs.filter(keep) };
}

function readTestimony(layouts: readonly PageLayout[]): Record<string, Reading> {
  const values = readPaper(makeStream(layouts), TESTIMONY, []);
  const signer = layouts.toReversed().flatMap((layout) => readSigner(layout) ?? [])[0];
  return signer?.name == null ? values : { ...values, certSignerName: signer.name };
}

const TESTIMONY = defineExtractor({
  kind: 'loi-chung',
  name: { vi: 'Lời chứng', en: 'Testimony of a certification' },
  version: 1,
  fields: [
    {
      ...{ key: 'certNumber', type: 'figure', part: ANYWHERE },
      labels: forms('Số chứng thực | Số công chứng | Chứng thực số | Số CT | Số'),
      shape: /^(?<v>\d[\d./]*\d|\d)/u,
      phrases: [/so (?:chung thuc|cong chung)[: ]{1,3}(?<v>\d[\d./]*)/],
    },
    {
      ...{ key: 'certBook', type: 'figure', part: ANYWHERE },
      labels: forms('Quyển số | Quyển | Số quyển'),
      shape: /^(?<v>[\p{L}\d][\p{L}\d./,-]*(?: ?[-–] ?[\p{L}\d./,-]+)*)/u,
      phrases: [/quyen(?: so)?[: ]{1,3}(?<v>[a-z\d][a-z\d./,-]*)/],
    },
    {
      ...{ key: 'certDate', type: 'date', part: ANYWHERE },
      labels: ['Ngày', 'Ngày chứng thực'],
      phrases: [/(?<v>ngay \d{1,2} ?(?:[/.-]|thang) ?\d{1,2} ?(?:[/.-]|nam) ?\d{4})/],
    },
    {
      ...{ key: 'certOrgan', type: 'text', part: ANYWHERE },
      phrases: [
        /(?:^|[\n\t])(?:tm\.? ?)?(?<v>(?:uy ban nhan dan|ubnd)[\s]+(?:xa|phuong|thi tran|huyen|quan|thanh pho|thi xa|dac khu) [^\n\t,;:]+)/,
        /(?:^|[\n\t])(?<v>(?:van phong|phong) (?:cong chung|tu phap) [^\n\t,;:]+)/,
        /tai (?<v>(?:uy ban nhan dan|ubnd) (?:xa|phuong|thi tran|huyen|quan|thanh pho) [^\n\t,;:(]+)/,
      ],
    },
  ],
  samples: [],
});
