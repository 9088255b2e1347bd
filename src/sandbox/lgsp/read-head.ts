import { parseOrganisationCode } from '../../domain/index.ts';

/** What the axis itself looks at. */
export interface EdocHead {
  readonly from: string;
  readonly to: readonly string[];
  readonly documentId: string;
  readonly files: number;
}

const NAMESPACE = 'http://www.mic.gov.vn/TBT/QCVN_102_2016';

/**
 * The head of an edXML message, or the name of the element it lacks. By the letters of the standard's own spelling and
 * not by a parser: a stand-in that read with the client's own reader would agree with it in everything.
 */
export function readHead(xml: string): EdocHead | string {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return 'DOCTYPE';
  if (!/^(?:<\?xml [^>]{0,100}\?>\s*)?<edXML:edXML\b/.test(xml) || !xml.includes(NAMESPACE)) return 'edXML:edXML';
  const head = xml.slice(0, Math.max(0, xml.indexOf('</edXML:edXMLHeader>')));
  const from = /<edXML:From>\s*<edXML:OrganId>([^<]+)</.exec(head)?.[1];
  if (from === undefined || !parseOrganisationCode(from).ok) return 'From';
  const to = [...head.matchAll(/<edXML:To>\s*<edXML:OrganId>([^<]+)</g)].map(([, code = '']) => code);
  if (to.length === 0 || !to.every((code) => parseOrganisationCode(code).ok)) return 'To';
  const documentId = /<edXML:DocumentId>([^<]+)</.exec(head)?.[1];
  if (documentId === undefined) return 'DocumentId';
  for (const name of ['CodeNumber', 'CodeNotation', 'PromulgationDate', 'Subject', 'FullName']) {
    if (!new RegExp(`<edXML:${name}>[^<]+<`).test(head)) return name;
  }
  const references = xml.split('<edXML:Reference>').length - 1;
  const files = xml.split('<edXML:ContentTransferEncoded>').length - 1;
  if (files === 0 || files !== references) return 'AttachmentEncoded';
  return { from, to, documentId, files };
}
