import {
  capitalShare,
  centerX,
  centerY,
  foldRun,
  foldWords,
  isPlausibleName,
  type PageLayout,
  type TextRun,
  tidy,
} from '../../domain/index.ts';
import { readPersonName } from './person-name.ts';
import { type Reading, wordsOf } from './reading.ts';

export interface SignerReading {
  readonly name: Reading | null;
  readonly position: Reading | null;
}

/**
 * Who signed (NĐ 30/2020, boxes 7a–7c): bottom right, capitals with the position (`KT. CHỦ TỊCH` / `PHÓ CHỦ TỊCH`), room for
 * the signature, then the name. The last such block of the page counts.
 */
export function readSigner(layout: PageLayout): SignerReading | null {
  const right = layout.runs.filter(
    (run) => centerX(run.box) > layout.widthPx * 0.52 && run.box[0] > layout.widthPx * 0.42,
  );
  const at = right.findLastIndex((run) => isPosition(run));
  const last = right[at];
  if (last === undefined) return null;
  const lines = positionLines(right, at);
  const name = right.slice(at + 1).find((run) => sameColumn(run, last) && capitalShare(run.text) < 0.9 && isName(run));
  return {
    // A position without the name below it belongs to a block of which part was not recognized.
    position: name === undefined ? null : positionReading(lines),
    name: name === undefined ? null : readPersonName(nameText(name), name.words),
  };
}

/** The capitals over the signature from top to bottom: authority, whose stead, own position. */
function positionLines(right: readonly TextRun[], at: number): TextRun[] {
  const lines: TextRun[] = [];
  for (let index = at; index >= 0; index -= 1) {
    const run = right[index];
    const below = lines[0];
    if (run === undefined || capitalShare(run.text) < 0.8) break;
    if (below !== undefined && below.box[1] - run.box[3] > 1.2 * (below.box[3] - below.box[1])) break;
    if (below !== undefined && !sameColumn(run, below)) continue;
    lines.unshift(run);
  }
  return lines;
}

/** What the signer is: the last line without `Q.` and specks, in the spelling of the closed list where it is there. */
function positionReading(lines: readonly TextRun[]): Reading | null {
  const own = tidy((lines.at(-1)?.text ?? '').replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));
  // `KT. CHỦ TỊCH` names another's position: the signer's own line below it was not recognized.
  if (/^(TM|KT|TL|TUQ|T\/M|T\/L|K\/T)\s*[.,]/u.test(own)) return null;
  const value = own.replace(STEAD, '');
  // `NGƯỜI LÀM ĐƠN` says in what part one signs; a citizen signs in no position.
  if (value === '' || /^nguoi /.test(foldWords(value))) return null;
  const known = KNOWN_POSITIONS.get(foldWords(value));
  return { value: known ?? value, words: wordsOf(lines.slice(-1)), confirmed: known !== undefined };
}

function isPosition(run: TextRun): boolean {
  return capitalShare(run.text) > 0.8 && (POSITION.test(foldRun(run)) || STEAD.test(run.text));
}

function isName(run: TextRun): boolean {
  const name = nameText(run);
  return isPlausibleName(name) && name.split(' ').every((part) => part.charAt(0) !== part.charAt(0).toLowerCase());
}

/** Specks of the seal beside the name are dropped. */
function nameText(run: TextRun): string {
  return tidy(run.text.replace(/[^\p{L}\s'’-]+/gu, ' '));
}

function sameColumn(a: TextRun, b: TextRun): boolean {
  const reach = Math.max(b.box[2] - b.box[0], a.box[2] - a.box[0]);
  return Math.abs(centerX(a.box) - centerX(b.box)) < reach && centerY(a.box) !== centerY(b.box);
}

const STEAD = /^\s*(TM|KT|TL|TUQ|Q|T\/M|T\/L|K\/T)\s*[.,]\s*/u;

const POSITION =
  /^(quyen )?(pho )?(chu tich|giam doc|truong phong|pho truong phong|chanh van phong|hieu truong|truong tram|cuc truong|chi cuc truong|bo truong|thu truong|truong ban|truong cong an|thu tuong|vu truong|vien truong|chanh an|chanh thanh tra|tong giam doc|truong thon|cong chuc|can bo|cong chung vien|chu tri|nguoi ky|dai dien|doi truong|ke toan truong|nguoi (lam don|yeu cau|khai|de nghi|viet don|uy quyen))\b/;

const KNOWN_POSITIONS: ReadonlyMap<string, string> = new Map(
  [
    ...[
      'CHỦ TỊCH',
      'GIÁM ĐỐC',
      'TRƯỞNG PHÒNG',
      'HIỆU TRƯỞNG',
      'TRƯỞNG TRẠM',
      'CHÁNH VĂN PHÒNG',
      'CỤC TRƯỞNG',
      'TRƯỞNG BAN',
    ],
    ...['CHI CỤC TRƯỞNG', 'TRƯỞNG CÔNG AN', 'CHÁNH THANH TRA', 'BỘ TRƯỞNG', 'THỨ TRƯỞNG', 'TỔNG GIÁM ĐỐC'],
  ]
    .flatMap((position) => [position, `PHÓ ${position}`])
    .map((position) => [foldWords(position), position]),
);
