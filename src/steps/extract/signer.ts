import {
  COMMON_SURNAMES,
  capitalShare,
  centerX,
  centerY,
  foldRun,
  foldWords,
  heightOf,
  isPlausibleName,
  joinRuns,
  nameCase,
  type PageLayout,
  signaturePictures,
  type TextRun,
  tidy,
} from '../../domain/index.ts';
import { vouchName } from './name-words.ts';
import { readPersonName } from './person-name.ts';
import { deputyOf, isInOwnStead, isStead, knownPosition, namesPosition, opensPosition } from './positions.ts';
import { expected, type Reading, wordsOf } from './reading.ts';
import { isBehindSpeck, strokenSurname } from './surname-mend.ts';

export interface SignerReading {
  readonly name: Reading | null;
  readonly position: Reading | null;
}

/**
 * Who signed (NĐ 30/2020, boxes 7a–7c): bottom right, capitals with the position (`KT. CHỦ TỊCH` / `PHÓ CHỦ TỊCH`), room for
 * the signature, then the name. The last such block of the page counts. Typists of the 1980s also wrote `Phó Chủ tịch`.
 */
export function readSigner(layout: PageLayout): SignerReading | null {
  const pictures = new Set(signaturePictures(layout).flatMap(({ runs }) => runs));
  const runs = layout.runs.filter((run) => !pictures.has(run));
  const right = runs.filter((run) => centerX(run.box) > layout.widthPx * 0.52 && run.box[0] > layout.widthPx * 0.42);
  return (
    readBlock(right, layout) ??
    readBlock(
      runs.filter((run) => isInMiddle(run, layout)),
      layout,
    )
  );
}

/** The signer of a document: of the last page that has one. A block may be torn by the end of a page. */
export function readSignerOf(layouts: readonly PageLayout[]): SignerReading | null {
  for (const [index, layout] of [...layouts.entries()].reverse()) {
    const found = readSigner(layout);
    const next = layouts[index + 1];
    if (found === null) continue;
    if (found.name !== null || next === undefined) return found;
    return readSigner(joinPages(layout, next)) ?? found;
  }
  return null;
}

function joinPages(upper: PageLayout, lower: PageLayout): PageLayout {
  const lowered = lower.runs
    .filter(({ box }) => box[1] < 0.45 * lower.heightPx)
    .map((run): TextRun => {
      const [x0, y0, x1, y1] = run.box;
      return { ...run, box: [x0, y0 + upper.heightPx, x1, y1 + upper.heightPx] };
    });
  return { ...upper, runs: [...upper.runs, ...lowered] };
}

/** Without recipients a typist set the signature in the middle. */
function isInMiddle({ box }: TextRun, { widthPx }: PageLayout): boolean {
  return centerX(box) > 0.4 * widthPx && box[2] - box[0] < 0.45 * widthPx;
}

function readBlock(right: readonly TextRun[], layout: PageLayout): SignerReading | null {
  const capitals = right.findLastIndex((run) => isPosition(run));
  const found = capitals >= 0 ? readBelow(right, capitals) : null;
  if (found !== null) return found;
  const typed = right.findLastIndex(
    (run) => run.words.length <= 6 && centerY(run.box) > 0.3 * layout.heightPx && knownPosition(run.text) !== null,
  );
  const old = typed >= 0 ? readBelow(right, typed) : null;
  if (old !== null && old.name !== null) return old;
  // A position without a name below it belongs to a block of which part was not recognized.
  return capitals >= 0 ? { name: null, position: null } : null;
}

/** The block whose position stands at this place: its lines, and the name below the signature. */
function readBelow(right: readonly TextRun[], at: number): SignerReading | null {
  const last = right[at];
  if (last === undefined) return null;
  const below = joinedPieces(right.slice(at + 1), last).filter(
    (run) => sameColumn(run, last) && !NO_NAME.test(foldRun(run)),
  );
  const lines = [...linesAbove(right, at), ...linesGoingOn(below, last)];
  const own = below.filter((run) => !lines.includes(run) && !isPosition(run));
  const names = own.filter(isName);
  // The strokes of a signature may be read as a word or two.
  const name = names.find(({ words }) => words.some(({ confidence }) => confidence > GUESSED)) ?? names[0];
  const damaged = name === undefined ? own.find(isDamagedName) : undefined;
  if (name === undefined && damaged === undefined) return null;
  return { position: positionReading(lines), name: name === undefined ? damagedName(damaged) : wholeName(name) };
}

/** A name whose last word stands apart (`Thái Thị` / `Nhàn`) is one run again. */
function joinedPieces(runs: readonly TextRun[], position: TextRun): TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    const isPiece =
      before !== undefined &&
      NAME_PIECE.test(before.text) &&
      NAME_PIECE.test(run.text) &&
      Math.abs(centerY(before.box) - centerY(run.box)) < 0.5 * heightOf(before.box) &&
      run.box[0] > before.box[2] &&
      run.box[0] - before.box[2] < PIECES_APART * heightOf(position.box);
    if (isPiece) joined.splice(-1, 1, joinRuns([before, run]));
    else joined.push(run);
  }
  return joined;
}

const NAME_PIECE = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,3}$/u;
const PIECES_APART = 2.5;

/** What is read of strokes that are no letters is seldom called surer. */
const GUESSED = 0.7;

function wholeName(run: TextRun): Reading {
  const text = nameText(run);
  const words = namedWords(run, text);
  const restored = restoredName(run);
  if (restored !== null) return restored;
  const { name, vouched: usual } = vouchName(nameCase(text), words);
  const vouched = new Set([...usual, ...words.slice(0, 1).filter((word) => isBehindSpeck(word.text))]);
  const reading = readPersonName(name, words);
  return name === nameCase(text) ? { ...reading, vouched } : { ...reading, vouched, candidates: [nameCase(text)] };
}

/** A name whose surname a stroke lies over; one that was read surely all the same is for a person to say. */
function restoredName({ words, text }: TextRun): Reading | null {
  const [first, ...others] = words;
  const surname = first === undefined || others.length === 0 ? null : strokenSurname(first.text);
  if (first === undefined || surname === null) return null;
  const rest = nameCase(others.map((word) => word.text).join(' '));
  const { name, vouched } = vouchName(`${surname} ${rest}`, others);
  const { doubt = null, ...reading } = readPersonName(name, words);
  const isSure = first.confidence >= READ_SURELY;
  const candidates = [nameCase(text), ...(reading.candidates ?? [])];
  return {
    ...reading,
    doubt: doubt ?? (isSure ? 'LETTERS_UNSURE' : null),
    vouched: new Set([first, ...vouched]),
    candidates,
  };
}

const READ_SURELY = 0.98;

/** The stroke of a signature or the seal lies over its first letters: all a person needs to see is where it stands. */
function damagedName(run: TextRun | undefined): Reading {
  if (run === undefined) return expected('NAME_FORMAT');
  const restored = restoredName(run);
  if (restored !== null) return restored;
  return { value: null, words: run.words, doubt: 'NAME_FORMAT', candidates: [nameCase(run.text)] };
}

/** Two parts or more of a name behind a first word that is none. */
function isDamagedName({ words }: TextRun): boolean {
  const parts = words.slice(1).filter(({ text }) => /^\p{Lu}\p{Ll}*$/u.test(text));
  return words.length >= 3 && words.length <= 6 && parts.length === words.length - 1;
}

/** The capitals over the signature from top to bottom: authority, whose stead, own position. */
function linesAbove(right: readonly TextRun[], at: number): TextRun[] {
  const lines: TextRun[] = [];
  const typed = capitalShare(right[at]?.text ?? '') < 0.8;
  for (let index = at; index >= 0; index -= 1) {
    const run = right[index];
    const below = lines[0];
    if (run === undefined || (!typed && capitalShare(run.text) < 0.8)) break;
    if (typed && lines.length > 0 && !isStead(run.text)) break;
    if (below !== undefined && below.box[1] - run.box[3] > 1.2 * heightOf(below.box)) break;
    if (below !== undefined && !sameColumn(run, below)) continue;
    lines.unshift(run);
  }
  return lines;
}

/** `CHÁNH VĂN PHÒNG` / `ĐĂNG KÝ ĐẤT ĐAI`: capitals close under the position go on with it. */
function linesGoingOn(below: readonly TextRun[], position: TextRun): TextRun[] {
  const lines: TextRun[] = [];
  for (const run of below) {
    const last = lines.at(-1) ?? position;
    const close = run.box[1] - last.box[3] < 0.7 * heightOf(position.box);
    if (!close || lines.length > 1 || capitalShare(run.text) < 0.8 || !/\p{L}{2}/u.test(run.text)) break;
    lines.push(run);
  }
  return lines;
}

/** What the signer is: the lines behind authority and stead, in the spelling of the closed list where they are in it. */
function positionReading(lines: readonly TextRun[]): Reading | null {
  const stead = lines.findLastIndex(({ text }) => isStead(text));
  const behind = lines.slice(stead + 1);
  const begins = behind.findIndex(({ text }) => opensPosition(text));
  const own = begins < 0 ? behind.slice(-1) : behind.slice(begins);
  // `KT. CHỦ TỊCH` names another's position: the signer's own line below it was not recognized.
  const shown = own.length > 0 ? own : lines.slice(-1).filter(({ text }) => /^\s*Q\s*[.,]/u.test(text));
  const text = tidy(
    shown
      .map((line) => line.text)
      .join(' ')
      .replace(/^[^\p{L}]+|[^\p{L})]+$/gu, '')
      .replace(/^Q\s*[.,]\s*/u, ''),
  );
  // `NGƯỜI LÀM ĐƠN` says in what part one signs; a citizen signs in no position.
  if (text === '' || /^nguoi /.test(foldWords(text))) return null;
  const known = knownPosition(text) ?? deputyOf(lines[stead]?.text ?? '', text);
  const words = wordsOf(shown);
  if (known !== null && isInOwnStead(lines[stead]?.text ?? '', known))
    return { value: known, words, doubt: 'PATTERN_NEAR', candidates: [`PHÓ ${known}`] };
  return {
    value: known ?? text,
    words,
    confirmed: known !== null,
    ...(known === null ? {} : { vouched: new Set(words) }),
  };
}

function isPosition(run: TextRun): boolean {
  return capitalShare(run.text) > 0.8 && (namesPosition(run.text) || isStead(run.text));
}

/** A name in name case or, as typists had it, in capitals; of at least one part that is no capital letter by itself. */
function isName(run: TextRun): boolean {
  const name = nameText(run);
  if (capitalShare(run.text) > 0.9 && (NO_CAPITAL_NAME.test(foldWords(name)) || name.split(' ').length > 5))
    return false;
  const [first = '', ...others] = name.split(' ');
  // A stroke over the first letter makes a small one of it; the surname shows all the same.
  const begins = isCapitalized(first) || COMMON_SURNAMES.includes(nameCase(first));
  return isPlausibleName(name) && begins && others.every(isCapitalized);
}

function isCapitalized(part: string): boolean {
  return part.charAt(0) !== part.charAt(0).toLowerCase();
}

/** Specks of the seal beside the name are dropped, `(Đã ký)` and ranks before it too. */
function nameText(run: TextRun): string {
  const text = run.text.replace(/^\(?\s*(đã ký|đã kí|ký tên|ký)\s*\)?\s*:?/iu, ' ').replace(RANK, ' ');
  const name = tidy(text.replace(/[^\p{L}\s'’-]+/gu, ' ')).replace(/^[-'’\s]+|[-'’\s]+$/gu, '');
  // A stroke before the name read as a letter; only Y, H and K begin names of peoples.
  const [first = '', second = '', ...others] = name.split(' ');
  const isStroke =
    first.length === 1 && !/[YHK]/iu.test(first) && COMMON_SURNAMES.includes(second) && others.length > 0;
  return isStroke ? [second, ...others].join(' ') : name;
}

/** Specks at the edges of a word, which are dropped from the name. */
const EDGES = /^['’-]+|['’-]+$/gu;

/** The words that make the name: ranks and specks do not lower its confidence. */
function namedWords(run: TextRun, name: string): TextRun['words'] {
  const parts = new Set(name.split(' '));
  const own = run.words.filter(({ text }) =>
    text.split(/[^\p{L}'’-]+/u).some((part) => part !== '' && (parts.has(part) || parts.has(part.replace(EDGES, '')))),
  );
  return own.length === 0 ? run.words : own;
}

function sameColumn(a: TextRun, b: TextRun): boolean {
  const reach = Math.max(b.box[2] - b.box[0], a.box[2] - a.box[0]);
  return Math.abs(centerX(a.box) - centerX(b.box)) < reach && centerY(a.box) !== centerY(b.box);
}

/** Titles that some services put before a name (NĐ 30/2020, Phụ lục I: army, police, teachers, doctors). */
const RANK =
  /^\s*((GS|PGS|TSKH|TS|ThS|Th\.S|Ths|BS|BSCK|CKI{1,2}|CK\d|DS|KS|CN|LG|KTS|NGƯT|NGND)\s*[.,]\s*|((Đại|Thượng|Trung|Thiếu) (tướng|tá|úy)|Bác sĩ|Kỹ sư|Tiến sĩ|Thạc sĩ|Luật sư)\s+)+/u;

/** What stands under a position and is no name. */
const NO_NAME = /^(da ky$|ky ten|ky( va)? ghi ro|ky ghi ro|ky dong dau|ghi ro ho|chu ky)/;
const NO_CAPITAL_NAME =
  /\b(uy ban|ubnd|hoi dong|phong|so|ban|chi cuc|trung tam|van phong|quyet dinh|noi nhan|cong hoa|dan|xac nhan|phu luc|danh sach|sao y|chung thuc|xa|huyen|tinh)\b/;
