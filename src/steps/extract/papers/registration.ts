import type { ExtractorField } from '../../../plugin/index.ts';
import { forms } from './label-forms.ts';
import { ANYWHERE } from './read-paper.ts';

const EVENTS = [
  '',
  ' khai sinh',
  ' kết hôn',
  ' khai tử',
  ' hộ tịch',
  ' việc hộ tịch',
  ' thay đổi',
  ' cải chính',
  ' thay đổi, cải chính',
];

/** Where and when an event was entered in the register of civil status, and under which number. */
export const REGISTRATION: readonly ExtractorField[] = [
  {
    ...{ key: 'registrationPlace', type: 'address', part: ANYWHERE },
    labels: EVENTS.flatMap((event) => [
      `Đăng ký${event} tại`,
      `Nơi đăng ký${event}`,
      `Đã đăng ký${event} tại`,
      `Cơ quan đăng ký${event}`,
      `Đã đăng ký tại`,
    ]),
  },
  {
    ...{ key: 'registrationDate', type: 'date', part: ANYWHERE },
    labels: EVENTS.flatMap((event) => [
      `Ngày, tháng, năm đăng ký${event}`,
      `Ngày đăng ký${event}`,
      `Đăng ký${event} ngày`,
      `Đăng ký${event} lần đầu ngày`,
      `Ngày tháng năm đăng ký${event}`,
    ]),
    phrases: [
      // `Số: 136 … ngày: 24/05/1981` under the place of registration is the entry in the register.
      /(?:dang ky [a-z ]{0,30}tai|noi dang ky[a-z ]{0,24})[\s\S]{0,140}?(?:[\n\t ;,])so:?[ \t…]*[\d/]+[\s.…;,]*(?:\d{1,2}[.)] )?ngay(?: dang ky)?:?[ …]*(?<v>(?:ngay )?\d{1,2} ?(?:[/.-]|thang) ?\d{1,2} ?(?:[/.-]|nam) ?\d{4})/,
      /(?:da )?dang ky [^\n]{0,50}ngay:? ?(?<v>\d{1,2} ?(?:[/.-]|thang) ?\d{1,2} ?(?:[/.-]|nam) ?\d{4})/,
    ],
  },
  {
    ...{ key: 'registrationNumber', type: 'figure', part: ANYWHERE },
    labels: forms(
      `Số đăng ký | Số đăng ký khai sinh | Đăng ký số | Số đăng ký kết hôn | Số đăng ký khai tử | Vào sổ đăng ký số`,
    ),
    shape: /^(?<v>\d{1,5}(?:\/\d{4})?)/,
    phrases: [
      /(?:dang ky [a-z ]{0,30}tai|noi dang ky[a-z ]{0,24})[\s\S]{0,140}?(?:[\n\t ;,])so:?[ \t…]*(?<v>\d{1,5}(?:\/\d{4})?)(?=[\s.…;,]+(?:\d{1,2}[.)] )?(?:quyen|ngay))/,
    ],
  },
  {
    key: 'bookNumber',
    type: 'figure',
    part: ANYWHERE,
    labels: forms('Quyển số | Quyển | Số quyển'),
    shape: /^(?<v>[\dIVX]{1,4}(?: ?\/ ?\d{4})?(?:[-/][\p{L}\d]+)*)/u,
  },
];
