/** The few forms of ASN.1 a certificate is made of, in DER (X.690). */

export function sequence(...members: readonly Buffer[]): Buffer {
  return element(0x30, Buffer.concat(members));
}

export function setOf(...members: readonly Buffer[]): Buffer {
  return element(0x31, Buffer.concat(members));
}

/** A number of zero or more. */
export function integer(bytes: Buffer): Buffer {
  // The first bit is the sign.
  return element(0x02, (bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes);
}

export function truth(): Buffer {
  return element(0x01, Buffer.of(0xff));
}

export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return element(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

export function text(value: string): Buffer {
  return element(0x0c, Buffer.from(value, 'utf8'));
}

/** Up to 2049 with two digits of the year, as RFC 5280, 4.1.2.5 wants it. */
export function time(value: Date): Buffer {
  const digits = `${value.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;
  return value.getUTCFullYear() < 2050
    ? element(0x17, Buffer.from(digits.slice(2)))
    : element(0x18, Buffer.from(digits));
}

export function octets(content: Buffer): Buffer {
  return element(0x04, content);
}

/** Whole bytes; `unused` bits at the end of the last do not count. */
export function bits(content: Buffer, unused = 0): Buffer {
  return element(0x03, Buffer.concat([Buffer.of(unused), content]));
}

/** `[n]` around whole elements. */
export function tagged(number: number, ...members: readonly Buffer[]): Buffer {
  return element(0xa0 + number, Buffer.concat(members));
}

/** `[n]` in place of the element's own tag. */
export function retagged(number: number, content: Buffer): Buffer {
  return element(0x80 + number, content);
}

function element(tag: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content.byteLength)]), content]);
}

function lengthOf(bytes: number): number[] {
  if (bytes < 0x80) return [bytes];
  return bytes < 0x100 ? [0x81, bytes] : [0x82, bytes >> 8, bytes & 0xff];
}

function base128(value: number): number[] {
  const groups = [value & 0x7f];
  for (let left = value >> 7; left > 0; left >>= 7) groups.unshift((left & 0x7f) | 0x80);
  return groups;
}
