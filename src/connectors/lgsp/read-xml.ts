import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { fail } from '../../errors/index.ts';

/** An element as the parser gives it: members by name, its own text under `#text`. */
export type XmlElement = { readonly [name: string]: unknown };

const MAX_DEPTH = 40;

/** Entities are left alone here: those of a document type are never known, the five of XML are put in by `textOf`. */
const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: false,
  removeNSPrefix: true,
  processEntities: false,
  alwaysCreateTextNode: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: MAX_DEPTH,
});

/**
 * Reads XML that anybody may have written. No document type at all (that is where entities that multiply, and files of
 * this machine, come in), UTF-8 only, limited in size and depth. Errors: EDXML_INVALID, EDXML_TOO_LARGE.
 */
export function readXml(bytes: Uint8Array, maxBytes: number): XmlElement {
  if (bytes.byteLength > maxBytes) fail('EDXML_TOO_LARGE', { params: { bytes: maxBytes } });
  const text = withoutCdata(decode(bytes));
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) invalid('DOCTYPE');
  if (/^\s*<\?xml[^>]*\sencoding\s*=\s*["'](?!utf-8["'])/i.test(text)) invalid('encoding');
  try {
    if (XMLValidator.validate(text) !== true) invalid('XML');
    return parser.parse(text) as XmlElement;
  } catch (cause) {
    return invalid('XML', cause);
  }
}

/** First element of any of these names, whatever the case of its letters (older senders differ in it). */
export function childOf(element: XmlElement | null, ...names: readonly string[]): XmlElement | null {
  return childrenOf(element, ...names)[0] ?? null;
}

export function childrenOf(element: XmlElement | null, ...names: readonly string[]): XmlElement[] {
  const wanted = names.map((name) => name.toLowerCase());
  return Object.entries(element ?? {})
    .filter(([name]) => wanted.includes(name.toLowerCase()))
    .flatMap(([, value]) => value)
    .filter((value): value is XmlElement => typeof value === 'object' && value !== null);
}

/** Text of an element with its entities put in, trimmed, NFC; null where it has none. Errors: EDXML_INVALID. */
export function textOf(element: XmlElement | null): string | null {
  const raw = element?.['#text'];
  if (typeof raw !== 'string') return null;
  const text = raw.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));|&/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name)] ?? invalid('entity');
    return whole === '&'
      ? invalid('entity')
      : character(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
  });
  const trimmed = text.replace(/\r\n?/g, '\n').trim().normalize('NFC');
  return trimmed === '' ? null : trimmed;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function character(code: number): string {
  const isAllowed = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0x10_ffff);
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  return isAllowed && !isHalf ? String.fromCodePoint(code) : invalid('entity');
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    return invalid('encoding', cause);
  }
}

/** As ordinary text: the parser would lose its place among the text around it. */
function withoutCdata(text: string): string {
  return text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_whole, inner: string) =>
    inner.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  );
}

function invalid(reason: string, cause?: unknown): never {
  return fail('EDXML_INVALID', { params: { reason }, cause });
}
