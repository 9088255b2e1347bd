import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef, PDFString } from 'pdf-lib';

export interface Signer {
  readonly certificate: string;
  readonly key: string;
  close(): void;
}

export interface SignOptions {
  /** Certifies the document: 1 no change, 2 form filling, 3 annotations too (DocMDP). */
  readonly docMdp?: 1 | 2 | 3;
}

/** Room for a signature with its certificate, hex digits. */
const CONTENTS_DIGITS = 8192;
/** Ten digits each, so that the real numbers fit in their place. */
const NUMBER_PLACE = 9_999_999_999;

/** A certificate of an invented official, made by openssl. */
export function makeSigner(): Signer {
  const folder = mkdtempSync(join(tmpdir(), 'sohoa-signer-'));
  const [certificate, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const subject = ['-subj', '/C=VN/O=UBND xa thu nghiem/CN=Nguoi ky thu nghiem', '-days', '3650'];
  openssl('req', '-x509', ...curve, '-keyout', key, '-out', certificate, ...subject);
  return { certificate, key, close: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Signs as an office program does: in an update behind the bytes that were there, so that earlier signatures hold. */
export async function signPdf(source: Buffer, signer: Signer, { docMdp }: SignOptions = {}): Promise<Buffer> {
  const pdf = await PDFDocument.load(source, { updateMetadata: false, forIncrementalUpdate: true });
  const signature = pdf.context.register(signatureValue(pdf, docMdp));
  addField(pdf, signature);
  if (docMdp !== undefined) pdf.catalog.set(PDFName.of('Perms'), pdf.context.obj({ DocMDP: signature }));
  return filled(Buffer.from(await pdf.commit({ useObjectStreams: false })), source.length, signer);
}

function signatureValue(pdf: PDFDocument, docMdp: SignOptions['docMdp']): PDFDict {
  const value = pdf.context.obj({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'adbe.pkcs7.detached',
    ByteRange: [0, NUMBER_PLACE, NUMBER_PLACE, NUMBER_PLACE].map((number) => PDFNumber.of(number)),
    Contents: PDFHexString.of('0'.repeat(CONTENTS_DIGITS)),
  });
  if (docMdp === undefined) return value;
  const params = { Type: 'TransformParams', P: docMdp, V: PDFName.of('1.2') };
  value.set(
    PDFName.of('Reference'),
    pdf.context.obj([{ Type: 'SigRef', TransformMethod: 'DocMDP', TransformParams: params }]),
  );
  return value;
}

function addField(pdf: PDFDocument, signature: PDFRef): void {
  const page = pdf.getPage(0);
  const form = pdf.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict) ?? pdf.context.obj({ Fields: [] });
  const fields = form.lookup(PDFName.of('Fields'), PDFArray);
  const field = pdf.context.register(
    pdf.context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      Rect: [0, 0, 0, 0],
      V: signature,
      T: PDFString.of(`ChuKy${fields.size() + 1}`),
      F: 132,
      P: page.ref,
    }),
  );
  fields.push(field);
  form.set(PDFName.of('SigFlags'), PDFNumber.of(3));
  pdf.catalog.set(PDFName.of('AcroForm'), form);
  page.node.addAnnot(field);
}

/** Writes the real byte range into its place, and the signature over it into the gap. */
function filled(unsigned: Buffer, from: number, signer: Signer): Buffer {
  const pdf = Buffer.from(unsigned);
  const gap = pdf.indexOf(`<${'0'.repeat(CONTENTS_DIGITS)}>`, from);
  const behind = gap + CONTENTS_DIGITS + 2;
  const place = `[ 0 ${NUMBER_PLACE} ${NUMBER_PLACE} ${NUMBER_PLACE} ]`;
  const at = pdf.indexOf(place, from);
  if (gap < 0 || at < 0) throw new RangeError('no place for a signature');
  const range = `[ 0 ${gap} ${behind} ${pdf.length - behind}`;
  pdf.write(`${range.padEnd(place.length - 1)}]`, at, 'latin1');
  const signature = cms(Buffer.concat([pdf.subarray(0, gap), pdf.subarray(behind)]), signer).toString('hex');
  if (signature.length > CONTENTS_DIGITS) throw new RangeError('signature too long');
  pdf.write(signature, gap + 1, 'latin1');
  return pdf;
}

function cms(bytes: Buffer, { certificate, key }: Signer): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'sohoa-cms-'));
  try {
    const [input, output] = [join(folder, 'in'), join(folder, 'out')];
    writeFileSync(input, bytes);
    const signer = ['-signer', certificate, '-inkey', key, '-md', 'sha256'];
    openssl('cms', '-sign', '-binary', '-nosmimecap', ...signer, '-outform', 'DER', '-in', input, '-out', output);
    return readFileSync(output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function openssl(...args: string[]): void {
  execFileSync('openssl', args, { stdio: 'pipe' });
}
