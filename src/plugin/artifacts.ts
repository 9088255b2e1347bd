import type {
  Box,
  CompanionRows,
  DossierRecord,
  HeldValue,
  PageCode,
  PageGeometry,
  PageMark,
  PageText,
  Problem,
  RegisterFacts,
  ReusedPaper,
  Rotation,
  WordInk,
} from '../domain/index.ts';

/** Lower-case hex SHA-256 of a stored file's bytes: the name of a blob. */
export type Sha256 = string;

/** One file of a dossier's input, kept byte for byte in the blob store. */
export interface StoredFile {
  /** Path below the dossier's folder, `/`-separated, as on disk. Holds people's names: never log it. */
  readonly name: string;
  readonly sha256: Sha256;
  readonly bytes: number;
  readonly kind: 'pdf' | 'tiff' | 'jpeg' | 'png';
  readonly pageCount: number;
  /**
   * True for born-digital, vector or signed PDFs: the file itself is the document and is passed on byte for byte,
   * because rewriting kills signatures (NĐ 30/2020) and adds nothing.
   */
  readonly passThrough: boolean;
  /** The PDF holds at least one digital signature. */
  readonly signed: boolean;
}

/** One page of a dossier and where its picture lies; made by `intake`, in reading order of files and pages. */
export interface PageRef {
  /** Number within the dossier, from 1. */
  readonly number: number;
  readonly file: Pick<StoredFile, 'sha256' | 'name' | 'kind' | 'passThrough'>;
  /** Page within the file, from 0. */
  readonly index: number;
  /** `image`: a page of an image file · `embedded`: a PDF page that is one picture · `rendered`: a PDF page to draw. */
  readonly picture: 'image' | 'embedded' | 'rendered';
  /** True where the PDF page keeps the text it already carries and is not read. */
  readonly ownText: boolean;
  /** That text lies invisible over a scan: some other program's reading, so its words are not certain. */
  readonly textLayer?: true;
  /** Marks a person took back (`sohoa undo`), given by the runner: a step neither sets them again nor acts on them. */
  readonly undone?: readonly PageMark[];
  /** How a person turned the page: degrees clockwise that turn it upright as scanned, whatever the picture tells. Given by the runner. */
  readonly rotation?: Rotation;
}

/**
 * The grey image the recognizer reads: upright, level, flattened, at the resolution that suits it. Lives only in
 * memory (a transient artifact): it is made again when needed, never stored.
 */
export interface ReadingImage {
  /** 8-bit grey, row by row, `widthPx * heightPx` bytes. */
  readonly pixels: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly dpi: number;
  readonly toPage: PageMapping;
  /** Where handwriting and stamps lie, as far as the picture tells, in pixels of this image. */
  readonly areas?: readonly { readonly ink: WordInk; readonly box: Box }[];
}

/**
 * Maps a point of the reading image to the upright page picture, `[a, b, c, d, e, f, g, h]`:
 * x' = (a·x + c·y + e) / w, y' = (b·x + d·y + f) / w, w = g·x + h·y + 1. g and h are 0 (left out) but for photos taken at an angle.
 */
export type PageMapping = readonly [
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g?: number,
  h?: number,
];

/**
 * What a page looks like, coarse enough to be kept and fine enough to tell one sheet scanned twice from two sheets: how
 * much ink lies in each cell of the level, flattened page, row by row.
 */
export interface PagePrint {
  readonly columns: number;
  readonly rows: number;
  readonly cellMm: number;
  /** One hexadecimal digit a cell, 0 = bare paper. */
  readonly cells: string;
}

/** The number of a leaf (*số tờ*) as it stands in the corner of a page, where it was legible. */
export interface LeafNumber {
  /** Page number within the dossier. */
  readonly page: number;
  readonly leaf: number;
}

/** Marks that only a look at the whole dossier gives (`duplicate`, `odd-size`, `odd-skew`, `spread`, `low-confidence`). */
export interface DossierMarks {
  /** Page number within the dossier. */
  readonly page: number;
  readonly marks: readonly PageMark[];
}

/** Pages that form one document. Made by `split`. */
export interface DocumentSpan {
  /** From 1 within the dossier. */
  readonly ordinal: number;
  /** Page numbers within the dossier; ascending, unless a person put them in another order. */
  readonly pages: readonly number[];
  /** Why a document begins here: `first`, `head`, `file`, `separator`, `register`, `review`. */
  readonly reason: string;
  /** The one pass-through file this document is, if it is one. */
  readonly passThrough: Pick<StoredFile, 'sha256' | 'name'> | null;
}

/** One value the machine read, with its other candidates. `value: null` = looked for, not found. */
export interface ExtractedValue {
  readonly value: string | null;
  /** 0–1. */
  readonly confidence: number;
  /** `review`: set by a person, and given to later steps by the runner. */
  readonly source: 'ocr' | 'pdf-text' | 'computed' | 'barcode' | 'review';
  /** Page number within the dossier. */
  readonly page: number | null;
  readonly box: readonly [number, number, number, number] | null;
  readonly candidates: readonly { readonly value: string; readonly confidence: number }[];
  /** Set when the extractor itself doubts the value, as a held-reason code. */
  readonly doubt: string | null;
}

/** What `extract` made of one document. Dates are ISO. */
export interface ExtractedDocument {
  /** TT 05/2025 type code `01`–`32`. */
  readonly typeCode: ExtractedValue;
  /** Kebab name of the kind of paper. */
  readonly paperKind: ExtractedValue;
  readonly codeNumber: ExtractedValue;
  readonly codeNotation: ExtractedValue;
  readonly issuedDate: ExtractedValue;
  readonly organName: ExtractedValue;
  readonly subject: ExtractedValue;
  readonly signerName: ExtractedValue;
  readonly signerPosition: ExtractedValue;
  readonly holderName: ExtractedValue;
  readonly holderId: ExtractedValue;
  readonly holderBirthDate: ExtractedValue;
  /** Further values by kind of paper, keyed as in `record.documents[].fields`. */
  readonly fields: Readonly<Record<string, ExtractedValue>>;
}

/** A file `assemble` made for a document; `role` decides its ending in `records/`. */
export interface OutputFile {
  /** Name in the record folder, e.g. `01-quyet-dinh.pdf`. */
  readonly name: string;
  readonly role: 'pdf' | 'search-pdf' | 'text' | 'alto';
  readonly sha256: Sha256;
  readonly bytes: number;
}

/** The finished record with every file of `records/<code>/` but `record.json`. Made by `record`. */
export interface RecordBundle {
  readonly record: DossierRecord;
  /** SHA-256 of the record's content without `history` times: equal content is not delivered twice. */
  readonly contentHash: string;
  readonly files: readonly { readonly path: string; readonly sha256: Sha256; readonly bytes: number }[];
}

/** What the runner knows of a dossier before any step: one roster entry. Given, never written by a step. */
export interface DossierSource {
  readonly code: string;
  /** Absolute path of the dossier's folder. Holds names: never log it. */
  readonly folder: string;
  /** Files below it that are to be taken in, sorted, relative and `/`-separated as on disk; leftovers are already out. */
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly mtimeMs: number }[];
  readonly skipped: readonly string[];
  /** The register's row, cells by canonical column name, untouched text; null without a register. */
  readonly row: { readonly line: number; readonly cells: Readonly<Record<string, string>> } | null;
  /** Rows of the tables beside the register that name this dossier; left out where there are none. */
  readonly tables?: CompanionRows;
  /** Set where the files are copies cut out of a stack of many dossiers at their separator sheets. */
  readonly stack?: {
    /** Page of the stack where it begins, from 1, and how many pages it has, its sheets included. */
    readonly firstPage: number;
    readonly pages: number;
    /** Dossiers of the register that were found nowhere: their papers may lie behind somebody else's sheet. */
    readonly missing: readonly {
      readonly code: string;
      readonly ownerName: string | null;
      readonly ownerId: string | null;
    }[];
    /** As many sheets could not be read as dossiers are missing: what stands behind those is in no dossier anyway. */
    readonly accounted: boolean;
  };
}

/** What `screen` found. A hit does not return: it fails with `SECRET_STAMP`. */
export interface Screening {
  readonly pagesLookedAt: number;
}

/** The dossier's and documents' values after all checks; what is doubtful is null here and stands in `held`. Made by `validate`. */
export interface CheckedDossier {
  readonly dossier: DossierRecord['dossier'];
  readonly archive: DossierRecord['archive'];
  /** Metadata of each document in order of `documents`, without files and pages (those come from `assemble` and `straighten`). */
  readonly documents: readonly Omit<
    DossierRecord['documents'][number],
    'files' | 'pages' | 'ocrConfidence' | 'signedCopy' | 'signatures' | 'numberOfPage'
  >[];
  readonly held: readonly HeldValue[];
  readonly evidence: DossierRecord['evidence'];
}

/**
 * Names and types of what steps read and write, by scope. A plugin adds its own by declaration merging:
 * `declare module 'sohoa/plugin' { interface PageArtifacts { 'acme.barcodes': string[] } }`.
 */
export interface PageArtifacts {
  page: PageRef;
  'page.geometry': PageGeometry;
  /** Transient: see {@link ReadingImage}. Null for a blank page. */
  'page.reading': ReadingImage | null;
  /** Null for a blank page and for one that is no picture. */
  'page.print': PagePrint | null;
  /** Codes found on the page's picture, in its upright pixels. */
  'page.codes': readonly PageCode[];
  'page.text': PageText;
}

export interface DocumentArtifacts {
  document: DocumentSpan;
  'document.fields': ExtractedDocument;
  'document.outputs': readonly OutputFile[];
}

export interface DossierArtifacts {
  source: DossierSource;
  files: readonly StoredFile[];
  pages: readonly PageRef[];
  'register.facts': RegisterFacts;
  screening: Screening;
  documents: readonly DocumentSpan[];
  marks: readonly DossierMarks[];
  leaves: readonly LeafNumber[];
  checked: CheckedDossier;
  record: RecordBundle;
  /** Papers somebody decided to use instead of asking for them; given by the runner. */
  reused: readonly ReusedPaper[];
  /** Everything earlier steps returned under `held`; given by the runner. */
  held: readonly HeldValue[];
  /** Steps run or reused so far for this dossier; given by the runner. */
  history: DossierRecord['history'];
}

export interface BatchArtifacts {
  /** Every dossier of the run that can be worked on. Given. */
  roster: readonly DossierSource[];
}

/** Kept out of the catalog: made again when a later step needs them. */
export const TRANSIENT_ARTIFACTS: ReadonlySet<string> = new Set(['page.reading']);

export type { Problem };
