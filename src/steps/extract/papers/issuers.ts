import type { ExtractorField } from '../../../plugin/index.ts';
import { ANYWHERE } from './read-paper.ts';

const PLACE = '(?:xa|phuong|thi tran|huyen|quan|thanh pho|thi xa|tinh|dac khu)';
/** A name that did not fit on its line: capitals below it which are no position. */
const REST =
  '(?:\\n(?!(?:kt|tm|tl|tuq|q)[. ]|chu tich|pho |chung nhan|xac nhan|giam doc|chanh|truong (?:phong|ban|cong an|tram|khoa)|ky|cap|bang|chung chi|the |has |cho|\\()[a-z -]{2,40}(?=[.,;]?(?:\\n|$)))?';

/**
 * Where a paper without an agency in its head names who issued it: before `XÁC NHẬN:` or `CHỨNG NHẬN`, after the head of an
 * office (`GIÁM ĐỐC SỞ …`), or over the signature.
 */
export const ISSUER: ExtractorField = {
  ...{ key: 'organName', type: 'text', part: ANYWHERE },
  phrases: [
    new RegExp(
      `(?:^|[\\n\\t])(?<v>(?:uy ban nhan dan|ubnd) ${PLACE} [^\\n\\t:]+?)(?=[ \\n](?:xac nhan|chung nhan|chung thuc))`,
    ),
    new RegExp(
      `(?:^|[\\n\\t])(?:tm[. ]{0,4})?(?<v>(?:uy ban nhan dan|ubnd)[ \\n]${PLACE}(?: [^\\n\\t:,]+)?${REST})(?=[.,;]?(?:\\n|\\t|$))`,
    ),
  ],
};

/** Diplomas are given in the name of whoever heads the school or office. */
export const HEADED_ISSUER: ExtractorField = {
  ...{ key: 'organName', type: 'text', part: ANYWHERE },
  phrases: [
    new RegExp(
      `(?:^|[\\n\\t])(?:giam doc|hieu truong|vien truong|chu tich|cuc truong|bo truong|tong giam doc|truong phong)[ \\n](?<v>(?:so|truong|trung tam|hoc vien|vien|dai hoc|uy ban|phong|cong ty|cuc|bo|benh vien)(?= )[^\\n\\t:]+${REST})(?=\\n|\\t|$)`,
    ),
  ],
};
