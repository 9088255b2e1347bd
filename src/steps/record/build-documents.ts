import {
  type Confidence,
  documentFileStem,
  type PageGeometry,
  type PageText,
  type RecordDocument,
  type RecordPage,
  type ReusedPaper,
  summarizeConfidence,
} from '../../domain/index.ts';
import {
  type CheckedDossier,
  type DocumentSpan,
  type DossierMarks,
  type OutputFile,
  type PageRef,
  pageMarks,
} from '../../plugin/index.ts';

interface DocumentParts {
  readonly spans: readonly DocumentSpan[];
  /** In order of `spans`. */
  readonly values: CheckedDossier['documents'];
  readonly outputs: readonly (readonly OutputFile[])[];
  /** The next three: in order of page numbers. */
  readonly pages: readonly PageRef[];
  readonly geometries: readonly PageGeometry[];
  readonly texts: readonly PageText[];
  readonly marks: readonly DossierMarks[];
  /** Papers of other dossiers or stores; their values stand behind those of `spans`. */
  readonly reused: readonly ReusedPaper[];
}

type Value = CheckedDossier['documents'][number];

export function buildDocuments({ spans, values, outputs, reused, ...parts }: DocumentParts): RecordDocument[] {
  const pages = new Map(
    parts.pages.map((ref, index) => [ref.number, { ref, geometry: parts.geometries[index], text: parts.texts[index] }]),
  );
  const own = spans.map((span, index) => {
    const value = values[index];
    if (value === undefined) throw new TypeError('fewer documents were checked than split');
    const ownPages = span.pages.map((number) => pages.get(number)).filter((page) => page !== undefined);
    return {
      ...value,
      numberOfPage: ownPages.length,
      ocrConfidence: confidenceOver(ownPages.map(({ text }) => text)),
      // Until copies are signed (PAdES), none is; publishing unsigned ones needs a setting of the target.
      signedCopy: false,
      signatures: [],
      files: (outputs[index] ?? []).map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
      pages: ownPages.flatMap(({ ref, geometry }) =>
        geometry === undefined ? [] : [recordPage(ref, geometry, parts.marks)],
      ),
    };
  });
  return [
    ...own,
    ...reused.map((paper, index) => reusedDocument(paper, values[own.length + index], own.length + index)),
  ];
}

/** A paper that lies elsewhere: its file goes along so that it can be delivered, its pages stay where they were scanned. */
function reusedDocument({ paper, file }: ReusedPaper, value: Value | undefined, index: number): RecordDocument {
  if (value === undefined) throw new TypeError('a reused paper was not checked');
  return {
    ...value,
    numberOfPage: paper.numberOfPage,
    ocrConfidence: null,
    signedCopy: paper.signedCopy,
    signatures: [],
    files: [{ name: reusedFileName(paper, index), ...file }],
    pages: [],
  };
}

/** Named like the dossier's own documents, behind them. */
export function reusedFileName({ paperKind }: ReusedPaper['paper'], index: number): string {
  return `${documentFileStem(index + 1, paperKind ?? 'giay-to')}.pdf`;
}

/** Over all recognized words of the document, not the mean of its pages' means. */
function confidenceOver(texts: readonly (PageText | undefined)[]): Confidence | null {
  const words = texts
    .filter((text) => text?.origin === 'ocr')
    .flatMap((text) => text?.blocks.flatMap(({ lines }) => lines.flatMap((line) => line.words)) ?? []);
  return summarizeConfidence(words.map(({ confidence }) => confidence));
}

function recordPage(page: PageRef, geometry: PageGeometry, ofDossier: readonly DossierMarks[]): RecordPage {
  const { number, file, index } = page;
  const { widthMm, heightMm, dpi, rotation, skewDegrees } = geometry;
  const source = { file: file.name.normalize('NFC'), sha256: file.sha256, index };
  return { number, source, widthMm, heightMm, dpi, rotation, skewDegrees, marks: pageMarks(page, geometry, ofDossier) };
}
