import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rotation } from '../../../src/domain/page.ts';
import { Random } from '../random.ts';
import type { TruthPage } from '../truth/truth.ts';
import { truthJson } from '../truth/truth-json.ts';
import { takePicture } from './draw/picture.ts';
import { type Surface, turnedSurface } from './draw/surface.ts';
import { encodeFax, encodePhoto } from './files/encode.ts';
import { type ImagePage, makeImagePdf } from './files/image-pdf.ts';
import { makeSheet } from './papers/make-sheet.ts';
import type { HardFeature, HardKind } from './plan/kinds.ts';
import { lieOf } from './plan/lie.ts';
import { type HardPagePlan, type HardSetWishes, planHardSet } from './plan/plan-hard-set.ts';
import { wearOf } from './plan/wear-of.ts';
import type { Sheet } from './sheet.ts';
import { fullText, printedText } from './truth/texts.ts';
import { featuresShown, truthOfPage } from './truth/truth-of-page.ts';

export interface HardSetOptions extends HardSetWishes {
  /** Gets `pages/`, `pdf/`, `truth/`, `strict/` and `set.json`. */
  readonly dir: string;
}

/** A page of a set as `set.json` lists it; files are relative to the set's folder. */
export interface HardPage {
  readonly id: string;
  readonly kind: HardKind;
  readonly features: readonly HardFeature[];
  readonly rotation: Rotation;
  /** Of the upright page; of a photo in the middle of its sheet. */
  readonly skewDegrees: number;
  /** Of a photo: about, in the middle of its sheet. */
  readonly dpi: number;
  /** What the file says; null: nothing. */
  readonly fileDpi: number | null;
  readonly blank: boolean;
  readonly image: string;
  readonly pdf: string;
  /** From 0. */
  readonly pdfPage: number;
  /** Corners of the sheet in the upright picture: top left, top right, bottom right, bottom left. */
  readonly corners: readonly (readonly [number, number])[];
}

export interface HardSet {
  readonly dir: string;
  readonly pages: readonly HardPage[];
  /** Same order as `pages`. */
  readonly truths: readonly TruthPage[];
  /** PDFs of about twenty pages, absolute paths. */
  readonly pdfs: readonly string[];
  /** Printed lines (`NNN.txt`) and words with boxes (`NNN.json`). */
  readonly truthDir: string;
  /** Everything a person would copy (`NNN.txt`). */
  readonly strictDir: string;
}

/** A page before it is drawn. */
export interface PlannedPage {
  readonly plan: HardPagePlan;
  readonly sheet: Sheet;
}

/** `count` hard pages from a seed, with truth; the same seed gives the same set. */
export function generateHardSet(options: HardSetOptions): Promise<HardSet> {
  return writeSet(
    planHardSet(options).map((plan) => ({ plan, make: () => makeSheet(plan) })),
    options.dir,
  );
}

const PAGES_A_PDF = 20;

/** Draws and writes planned pages one after the other: a page at 600 dpi is a hundred megabytes while it is drawn. */
export async function writeSet(
  planned: readonly { plan: HardPagePlan; make: () => Sheet }[],
  dir: string,
): Promise<HardSet> {
  const [truthDir, strictDir] = [join(dir, 'truth'), join(dir, 'strict')];
  for (const folder of [join(dir, 'pages'), join(dir, 'pdf'), truthDir, strictDir]) {
    await mkdir(folder, { recursive: true });
  }
  const pages: HardPage[] = [];
  const truths: TruthPage[] = [];
  const pdfs: string[] = [];
  let part: ImagePage[] = [];
  for (const [index, { plan, make }] of planned.entries()) {
    const pdf = `pdf/part-${String(Math.floor(index / PAGES_A_PDF) + 1).padStart(2, '0')}.pdf`;
    const made = await makePage({ plan, sheet: make() });
    const page: HardPage = { ...made.page, pdf, pdfPage: index % PAGES_A_PDF };
    await writeFile(join(dir, page.image), made.image.image);
    await writeFile(join(truthDir, `${plan.id}.txt`), printedText(made.truth));
    await writeFile(join(truthDir, `${plan.id}.json`), truthJson(made.truth));
    await writeFile(join(strictDir, `${plan.id}.txt`), fullText(made.truth));
    pages.push(page);
    truths.push(made.truth);
    part.push(made.image);
    if (part.length === PAGES_A_PDF || index === planned.length - 1) {
      await writeFile(join(dir, pdf), await makeImagePdf(part));
      pdfs.push(join(dir, pdf));
      part = [];
    }
  }
  await writeFile(join(dir, 'set.json'), `${JSON.stringify({ pages }, null, 1)}\n`);
  return { dir, pages, truths, pdfs, truthDir, strictDir };
}

interface MadePage {
  readonly page: Omit<HardPage, 'pdf' | 'pdfPage'>;
  readonly truth: TruthPage;
  readonly image: ImagePage;
}

async function makePage({ plan, sheet }: PlannedPage): Promise<MadePage> {
  const { widthMm, heightMm } = sheet.page;
  const upright = lieOf(plan, widthMm, heightMm);
  const scan = turnedSurface(upright, plan.rotation);
  const wear = wearOf(plan, widthMm, heightMm);
  const truth = truthOfPage(plan, sheet, upright);
  const picture = await takePicture(sheet, scan, wear, new Random(`${plan.label}/draw`));
  const fax = plan.colour === 'bitonal';
  const threshold = new Random(`${plan.label}/threshold`).int(120, 168);
  const image = fax
    ? await encodeFax(picture, threshold, plan.dpi)
    : await encodePhoto(picture, wear.jpegQuality, wear.fileDpi);
  return {
    page: {
      id: plan.id,
      kind: plan.kind,
      features: featuresShown(plan, sheet),
      rotation: plan.rotation,
      skewDegrees: truth.skewDegrees,
      dpi: plan.dpi,
      fileDpi: wear.fileDpi,
      blank: plan.blank,
      image: `pages/${plan.id}.${fax ? 'tif' : 'jpg'}`,
      corners: cornersOf(upright, widthMm, heightMm),
    },
    truth,
    image: { image, ...pdfSize(scan, plan) },
  };
}

/** As scanned; a photo without resolution fills a sheet of A4, as phone programs put it. */
function pdfSize({ widthPx, heightPx }: Surface, plan: HardPagePlan): { widthMm: number; heightMm: number } {
  if (plan.kind === 'photo') {
    const perMm = Math.max(widthPx, heightPx) / 297;
    return { widthMm: widthPx / perMm, heightMm: heightPx / perMm };
  }
  return { widthMm: (widthPx / plan.dpi) * 25.4, heightMm: (heightPx / plan.dpi) * 25.4 };
}

function cornersOf(surface: Surface, widthMm: number, heightMm: number): HardPage['corners'] {
  const corners = [
    [0, 0],
    [widthMm, 0],
    [widthMm, heightMm],
    [0, heightMm],
  ] as const;
  return corners.map(([x, y]) => {
    const [px, py] = surface.toPixel(x, y);
    return [Math.round(px), Math.round(py)] as const;
  });
}
