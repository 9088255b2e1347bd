import { Composer } from '../../layout/composer.ts';
import type { Random } from '../../random.ts';
import { type Agency, upper } from '../../words/agencies.ts';
import { makeSigner, type Signer, setFoot, setSigner } from '../foot.ts';
import { type FormLook, makeFormLook, setFormTitle } from '../form.ts';
import { makeDateLine, setHead, setPlainHead } from '../head.ts';
import { type Look, makeLook } from '../look.ts';
import type { Expected, Paper, Scene } from '../paper.ts';
import type { Kit, Manner } from './kit.ts';

/** How one layout of a kind is set. */
export interface LayoutWishes {
  readonly layout: string;
  readonly manner: Manner;
  /** `agency`: two columns as of NĐ 30/2020; `motto`: the motto in the middle, number under the title. */
  readonly head: 'agency' | 'motto';
  /** Where place and date stand. */
  readonly date: 'head' | 'foot' | 'none';
  readonly form?: Partial<FormLook>;
}

export interface SheetWishes extends LayoutWishes {
  readonly agency: Agency;
  /** `TLKS-BS`, `2019`; null: the paper has no number. */
  readonly notation: string | null;
  readonly number?: string;
  /** Before the number. */
  readonly numberLabel?: string;
  readonly title: string;
  readonly second?: string;
  /** A date of its own; else the day of the scene. */
  readonly day?: string;
}

/** A paper of a citizen while it is being set. */
export interface CitizenSheet extends Kit {
  readonly scene: Scene;
  readonly look: Look;
  readonly signer: Signer;
  readonly wishes: SheetWishes;
  readonly dateLine: string;
  readonly expected: Omit<Expected, 'paperKind' | 'fields'>;
}

/** Sets head, title and number; what follows are entries. */
export function openSheet(scene: Scene, wishes: SheetWishes): CitizenSheet {
  const { random } = scene;
  const { agency, notation, head } = wishes;
  const look = makeLook(random.fork('look'));
  const page = new Composer(look);
  const date = makeDateLine(random.fork('date'), look, agency.locality, wishes.day ?? scene.day);
  const number = wishes.number ?? String(random.fork('number').int(1, 980)).padStart(2, '0');
  const code = notation === null ? null : `${number}/${notation}`;
  const line = code === null ? null : `${wishes.numberLabel ?? 'Số:'} ${code}`;
  if (head === 'agency') {
    setHead(page, look, { agency, numberLine: line, dateLine: wishes.date === 'head' ? date.line : null });
    setFormTitle(page, look, wishes.title, wishes.second);
  } else {
    setPlainHead(page, look);
    setFormTitle(page, look, wishes.title, wishes.second);
    const align = random.fork('number-place').pick(['center', 'center', 'left'] as const);
    if (line) page.text(line, { align, sizePt: look.numberPt, block: 'number', gapMm: 3 });
  }
  return {
    scene,
    page,
    look,
    wishes,
    manner: wishes.manner,
    random: random.fork('words'),
    form: { ...makeFormLook(random.fork('form')), ...typedValues(random.fork('typed')), ...wishes.form },
    count: { entries: 0 },
    signer: makeSigner(random.fork('signer'), agency),
    dateLine: date.line,
    expected: {
      typeCode: '32',
      codeNumber: code === null ? null : number,
      codeNotation: notation,
      code,
      issuedDate: wishes.date === 'none' ? null : date.issuedDate,
      organName: head === 'agency' ? agency.lines.join(' ') : null,
    },
  };
}

/** In one form of eight a machine has typed the values. */
function typedValues(random: Random): Partial<FormLook> {
  return random.chance(0.125) ? { valueStyle: 'typewriterPlain' } : {};
}

interface Ending {
  readonly signer?: Signer;
  readonly recipients?: readonly string[];
  /** Between position and signature: `(Ký, ghi rõ họ tên)`. */
  readonly hint?: string;
}

/** Sets date, position, seal, signature and name, and gives the paper. */
export function closeSheet(
  sheet: CitizenSheet,
  rest: Pick<Expected, 'paperKind' | 'fields'> & Partial<Expected>,
  ending: Ending = {},
): Paper {
  const { page, look, wishes, dateLine } = sheet;
  const signer = ending.signer ?? sheet.signer;
  const agency = wishes.agency;
  if (wishes.date === 'foot') {
    page.gap(3);
    page.need(look.signGapMm + 8 + signer.lines.length * 7);
    page.beside(
      0.45,
      () => {
        for (const line of ending.recipients ?? []) page.text(line, { sizePt: 11, block: 'foot-left' });
      },
      () => {
        page.text(dateLine, { align: 'center', style: 'italic', sizePt: 13, block: 'foot-right' });
        setSigner(page, look, signer, upper(agency.name), ending.hint);
      },
    );
  } else setFoot(page, look, { agency, signer, recipients: ending.recipients ?? [] });
  return {
    expected: { ...sheet.expected, signerName: signer.name, signerPosition: signer.position, ...rest },
    pages: page.pages,
    layout: wishes.layout,
  };
}

/** A generator for one part of a paper. */
export function part(scene: Scene, name: string): Random {
  return scene.random.fork(name);
}
