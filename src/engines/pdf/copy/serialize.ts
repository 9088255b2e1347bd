import { PdfName, PdfRef, PdfStream, PdfString, type PdfValue } from '../read/pdf-values.ts';
import { num } from '../write/pdf-syntax.ts';

/** A value as it stands in a file. Streams have to be indirect objects and cannot be written as values. */
export function serialize(value: PdfValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : num(value);
  if (value instanceof PdfName) return `/${escapedName(value.name)}`;
  if (value instanceof PdfRef) return `${value.object} ${value.generation} R`;
  if (value instanceof PdfString) return `<${value.bytes.toString('hex')}>`;
  if (value instanceof PdfStream) throw new TypeError('a stream is no value');
  if (value instanceof Map) {
    return `<<${[...value].map(([key, entry]) => `/${escapedName(key)} ${serialize(entry)}`).join('')}>>`;
  }
  return `[${(value as readonly PdfValue[]).map(serialize).join(' ')}]`;
}

function escapedName(name: string): string {
  return name.replace(/[^\x21-\x7e]|[#()<>[\]{}/%]/g, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
