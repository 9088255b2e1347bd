import { type HeldReason, isPlausibleName, nameCase, respelledSurname, tidy, type Word } from '../../domain/index.ts';
import { leastOfName } from './name-confidence.ts';
import type { Reading } from './reading.ts';

/** A person's name as read, in name case; doubted where it cannot be one, begins like a misread surname or has lost its end. */
export function readPersonName(text: string, words: readonly Word[]): Reading {
  const value = nameCase(tidy(text));
  const first = value.split(' ')[0] ?? '';
  const surname = respelledSurname(first);
  const doubt: HeldReason | null =
    !isPlausibleName(value) || MIDDLE.test(first) || /\sThị$/u.test(value) || SHORTENED.test(value)
      ? 'NAME_FORMAT'
      : surname !== null || FOREIGN.test(value)
        ? 'LETTERS_UNSURE'
        : null;
  const candidates = surname === null ? [] : [[surname, ...value.split(' ').slice(1)].join(' ')];
  return { value, words, doubt, candidates, leastOf: leastOfName(value, words) };
}

/** Middle words no name begins with: the surname was lost under a seal. */
const MIDDLE = /^(Thị|Hữu|Đình|Xuân|Quốc|Minh|Thanh|Đức|Bá)$/u;

/** Two words of which the first is hardly ever a surname. */
const SHORTENED = /^(Phương|Ngọc|Thu|Hồng|Diệu|Bích|Mỹ|Thùy|Quang|Duy|Trọng|Tiến|Thế|Gia|Khánh|Bảo)\s\S+$/u;

/** Letters Vietnamese does not have. */
const FOREIGN = /[^\p{Script=Latin}\s'’-]|[ñçøœßåäöüëïÿðþ]/iu;
