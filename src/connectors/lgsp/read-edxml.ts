import { fail } from '../../errors/index.ts';
import { decodeBase64, unpackAttachment } from './attachment.ts';
import type { EdxmlMessage, EdxmlOrganisation } from './edxml.ts';
import { childOf, childrenOf, readXml, textOf, type XmlElement } from './read-xml.ts';

/** How much of a message is taken; all of it comes from outside. */
export interface EdxmlLimits {
  /** Of the XML. */
  readonly maxBytes: number;
  /** Of all attachments together, unpacked. */
  readonly maxAttachmentBytes: number;
  readonly maxAttachments: number;
}

/**
 * Reads a message, in the form of the standard or in the older flat one (`EdXMLEnvelope`, `Manifest/Attachment` with the
 * file itself). What is not said stays null; only who, to whom and which document have to be there.
 * Errors: EDXML_INVALID, EDXML_TOO_LARGE.
 */
export function readEdxml(bytes: Uint8Array, limits: EdxmlLimits): EdxmlMessage {
  const document = readXml(bytes, limits.maxBytes);
  const root = childOf(document, 'edXML') ?? document;
  const envelope = childOf(root, 'edXMLEnvelope');
  const headers = childOf(envelope, 'edXMLHeader') ?? envelope;
  const header = childOf(headers, 'MessageHeader');
  if (header === null) return missing('MessageHeader');
  const trace = childOf(headers, 'TraceHeaderList');
  const business = childOf(trace, 'Bussiness', 'Business');
  return {
    ...readHeader(header),
    businessDocType: textIn(business, 'BussinessDocType', 'BusinessDocType'),
    paper: textIn(business, 'Paper'),
    trace: childrenOf(trace, 'TraceHeader').flatMap((hop) => {
      const organId = textIn(hop, 'OrganId');
      return organId === null ? [] : [{ organId, at: isoTime(textIn(hop, 'Timestamp')) }];
    }),
    attachments: readAttachments(root, envelope, limits),
  };
}

function readHeader(header: XmlElement): Omit<EdxmlMessage, 'businessDocType' | 'paper' | 'trace' | 'attachments'> {
  const code = childOf(header, 'Code');
  const promulgation = childOf(header, 'PromulgationInfo');
  const type = childOf(header, 'DocumentType');
  const signer = childOf(header, 'SignerInfo');
  const other = childOf(header, 'OtherInfo');
  const to = childrenOf(header, 'To').map(organisation);
  return {
    from: organisation(childOf(header, 'From')),
    to: to.length > 0 ? to : missing('To'),
    documentId: textIn(header, 'DocumentId') ?? missing('DocumentId'),
    codeNumber: textIn(code, 'CodeNumber'),
    codeNotation: textIn(code, 'CodeNotation'),
    place: textIn(promulgation, 'Place'),
    promulgationDate: isoTime(textIn(promulgation, 'PromulgationDate'))?.slice(0, 10) ?? null,
    type: textIn(type, 'Type'),
    typeDetail: textIn(type, 'TypeDetail'),
    typeName: textIn(type, 'TypeName'),
    subject: textIn(header, 'Subject'),
    content: textIn(header, 'Content'),
    signer: {
      fullName: textIn(signer, 'FullName'),
      position: textIn(signer, 'Position'),
      competence: textIn(signer, 'Competence'),
    },
    other: {
      priority: textIn(other, 'Priority'),
      sphere: textIn(other, 'SphereOfPromulgation'),
      typerNotation: textIn(other, 'TyperNotation'),
      promulgationAmount: textIn(other, 'PromulgationAmount'),
      pageAmount: textIn(other, 'PageAmount'),
      direction: textIn(other, 'Direction'),
    },
    steeringType: textIn(header, 'SteeringType'),
  };
}

function readAttachments(
  root: XmlElement,
  envelope: XmlElement | null,
  limits: EdxmlLimits,
): EdxmlMessage['attachments'] {
  const encoded = childrenOf(
    childOf(root, 'AttachmentEncoded') ?? childOf(envelope, 'AttachmentEncoded'),
    'Attachment',
  );
  const flat = childrenOf(childOf(envelope, 'Manifest') ?? childOf(root, 'Manifest'), 'Attachment');
  const all = encoded.length > 0 ? encoded : flat;
  if (all.length > limits.maxAttachments) fail('EDXML_TOO_LARGE', { params: { bytes: limits.maxAttachments } });
  let left = limits.maxAttachmentBytes;
  return all.map((element, index) => {
    const bytes = contentOf(element, left);
    left -= bytes.byteLength;
    return {
      id: textIn(element, 'ContentId')?.replace(/^cid:/, '') ?? String(index + 1),
      name: textIn(element, 'AttachmentName', 'FileName') ?? String(index + 1),
      contentType: textIn(element, 'ContentType'),
      bytes,
    };
  });
}

/** The standard packs each file; the flat form carries it as it is. */
function contentOf(element: XmlElement, left: number): Uint8Array {
  const packed = textIn(element, 'ContentTransferEncoded');
  if (packed !== null) return unpackAttachment(packed, left);
  const bytes = decodeBase64(textIn(element, 'Content') ?? missing('ContentTransferEncoded'));
  return bytes.byteLength <= left ? bytes : fail('EDXML_TOO_LARGE', { params: { bytes: left } });
}

function organisation(element: XmlElement | null): EdxmlOrganisation {
  return {
    id: textIn(element, 'OrganId') ?? missing('OrganId'),
    inCharge: textIn(element, 'OrganizationInCharge'),
    name: textIn(element, 'OrganName'),
  };
}

function textIn(element: XmlElement | null, ...names: readonly string[]): string | null {
  return textOf(childOf(element, ...names));
}

/** `2026/11/05`, `2026-11-05 08:30:00` → `2026-11-05T08:30:00`; anything else is not guessed at. */
function isoTime(text: string | null): string | null {
  const found = /^(\d{4})[/-](\d{2})[/-](\d{2})(?:[ T](\d{2}):(\d{2}):(\d{2}))?$/.exec(text ?? '');
  if (found === null) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = found;
  const time = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const parsed = Date.parse(`${time}Z`);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(time) ? time : null;
}

function missing(element: string): never {
  return fail('EDXML_INVALID', { params: { reason: element } });
}
