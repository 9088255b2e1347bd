import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { fail, isSohoaError } from '../../errors/index.ts';

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
  const { text, lifted } = liftOut(withoutCdata(decode(bytes)));
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) invalid('DOCTYPE');
  if (/^\s*<\?xml[^>]*\sencoding\s*=\s*["'](?!utf-8["'])/i.test(text.slice(0, 200))) invalid('encoding');
  try {
    if (XMLValidator.validate(text) !== true) invalid('XML');
    return putBack(parser.parse(text), lifted) as XmlElement;
  } catch (cause) {
    return isSohoaError(cause) ? invalid('XML') : invalid('XML', cause);
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
  const text = !raw.includes('&')
    ? raw
    : raw.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));|&/gi, (whole, decimal, hex, name) => {
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
  const [before = '', ...sections] = text.split('<![CDATA[');
  if (sections.length === 0) return text;
  const plain = sections.map((section) => {
    const end = section.indexOf(']]>');
    if (end < 0) return invalid('XML');
    const inner = section.slice(0, end).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return inner + section.slice(end + 3);
  });
  return before + plain.join('');
}

/** Stands before the number of a text that was lifted out; XML allows it nowhere, so nobody can have written it. */
const MARK = '\u0001';

/** Letters; what is shorter costs nothing worth the trouble. */
const LONG = 4096;

/**
 * Takes files out of the text before the parser, which goes letter by letter: a message with a file of 20 MB took it
 * 7 seconds and 1.2 GB. What is lifted out holds no letter that means anything in XML.
 */
function liftOut(whole: string): { text: string; lifted: string[] } {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(whole)) invalid('characters');
  const lifted: string[] = [];
  const kept: string[] = [];
  let done = 0;
  // By hand: a pattern that finds them all has to remember every letter of them, and runs out of stack.
  for (let open = whole.indexOf('>'); open >= 0; ) {
    const close = whole.indexOf('<', open);
    if (close < 0) break;
    if (close - open > LONG && !/[^A-Za-z0-9+/=\s]/.test(whole.slice(open + 1, close))) {
      kept.push(whole.slice(done, open + 1), MARK, String(lifted.length));
      lifted.push(whole.slice(open + 1, close));
      done = close;
    }
    open = whole.indexOf('>', close);
  }
  return { text: kept.join('') + whole.slice(done), lifted };
}

function putBack(value: unknown, lifted: readonly string[]): unknown {
  if (typeof value === 'string') return value.startsWith(MARK) ? (lifted[Number(value.slice(1))] ?? '') : value;
  if (Array.isArray(value)) return value.map((each) => putBack(each, lifted));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, putBack(member, lifted)]));
}

function invalid(reason: string, cause?: unknown): never {
  return fail('EDXML_INVALID', { params: { reason }, cause });
}
