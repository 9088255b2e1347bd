import type { ExtractorField } from '../../../plugin/index.ts';
import { forms } from './label-forms.ts';
import { ANYWHERE } from './read-paper.ts';

/** How an applicant can be reached, and which paper he showed. */
export const CONTACT: readonly ExtractorField[] = [
  {
    key: 'phone',
    type: 'figure',
    labels:
      forms(`Số điện thoại | Điện thoại | Điện thoại liên hệ | Số điện thoại liên hệ | SĐT | ĐT | Số ĐT | Điện thoại di
      động`),
    part: ANYWHERE,
    shape: /^(?<v>\+?\d[\d. ]{7,14}\d)/u,
  },
  {
    key: 'email',
    type: 'figure',
    labels: forms('Email | E-mail | Thư điện tử | Địa chỉ email'),
    part: ANYWHERE,
    shape: /^(?<v>\S+@\S+)/u,
  },
  {
    key: 'idIssuedDate',
    type: 'date',
    labels: ['Ngày cấp', 'Cấp ngày'],
    phrases: [
      /\bcap (?<v>ngay \d{1,2} ?(?:[/.-]|thang) ?\d{1,2} ?(?:[/.-]|nam) ?\d{4})/,
      /ngay cap:? ?(?<v>\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4})/,
    ],
  },
  { key: 'idIssuedBy', type: 'text', labels: ['Nơi cấp', 'Cơ quan cấp'] },
];
