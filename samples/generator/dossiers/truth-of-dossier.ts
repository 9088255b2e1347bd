import { describeWear } from '../draw/wear.ts';
import { truthOf } from '../truth/scan-truth.ts';
import type { TruthDocument, TruthDossier, TruthPage, TruthScan } from '../truth/truth.ts';
import type { DossierPlan, FilePlan } from './plan.ts';
import { decideSide } from './sides.ts';

/** What is on every page of a dossier and what a reader has to find; nothing is drawn. */
export function truthOfDossier(plan: DossierPlan): TruthDossier {
  let number = 0;
  const scans = plan.files.map((file): TruthScan => {
    const pages = file.sides.map(({ paper, side }) => {
      number += 1;
      return pageTruth(plan, file, paper, side, number);
    });
    return { file: file.file, format: file.format, pages };
  });
  const documents = plan.papers.map(({ paper, sides }): TruthDocument => {
    const sheetCount = sides.filter((side) => !side.back).length;
    return { ...paper.expected, pageCount: sides.length, sheetCount };
  });
  const sheets = documents.reduce((sum, document) => sum + document.sheetCount, 0);
  return {
    folder: plan.folder,
    register: { ...plan.register, so_trang: String(number), so_to: String(sheets) },
    documents,
    scans,
  };
}

function pageTruth(plan: DossierPlan, file: FilePlan, paper: number, side: number, number: number): TruthPage {
  const { page, lie, wear, blank } = decideSide(plan, paper, side);
  if (file.format !== 'pdf-born-digital') {
    return truthOf(page, lie, { number, document: paper, blank, wear: describeWear(wear) });
  }
  return truthOf(page, { dpi: 300, skewDegrees: 0, rotation: 0 }, { number, document: paper, blank, wear: [] });
}
