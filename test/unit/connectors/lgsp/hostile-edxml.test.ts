import { randomBytes } from 'node:crypto';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpackAttachment } from '../../../../src/connectors/lgsp/attachment.ts';
import { readEdxml } from '../../../../src/connectors/lgsp/read-edxml.ts';

const LIMITS = { maxBytes: 20_000_000, maxAttachmentBytes: 1_000_000, maxAttachments: 3 };
const HEAD =
  '<MessageHeader><From><OrganId>H56.14</OrganId></From><To><OrganId>H56.15</OrganId></To><DocumentId>1</DocumentId>';
const message = (inside = '', rest = '', prolog = '') =>
  `${prolog}<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXMLEnvelope><edXMLHeader>${HEAD}${inside}</MessageHeader></edXMLHeader></edXMLEnvelope>${rest}</edXML>`;
const attached = (base64: string, times = 1) =>
  message(
    '',
    `<AttachmentEncoded>${`<Attachment><AttachmentName>a.pdf</AttachmentName><ContentTransferEncoded>${base64}</ContentTransferEncoded></Attachment>`.repeat(times)}</AttachmentEncoded>`,
  );
const read = (xml: string | Uint8Array, limits = LIMITS) =>
  readEdxml(typeof xml === 'string' ? Buffer.from(xml) : xml, limits);
const packed = (files: Record<string, Uint8Array>) => Buffer.from(zipSync(files)).toString('base64');
const refused = (work: () => unknown, code = 'EDXML_INVALID') => {
  const started = performance.now();
  expect(work).toThrow(expect.objectContaining({ code }));
  return performance.now() - started;
};

const LAUGHS = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n || ''};`.repeat(10)}">`).join('')}]>`;

describe('edXML from anybody', () => {
  it('is read where it is well', () => {
    expect(read(message('<Subject>A &amp; B &#x110;<![CDATA[ <&amp;> ]]>.</Subject>'))).toMatchObject({
      from: { id: 'H56.14', inCharge: null, name: null },
      to: [{ id: 'H56.15' }],
      documentId: '1',
      subject: 'A & B Đ <&amp;> .',
      attachments: [],
    });
    expect(read(attached(packed({ 'a.pdf': Buffer.from('%PDF') }))).attachments).toMatchObject([
      { id: '1', name: 'a.pdf', contentType: null, bytes: Buffer.from('%PDF') },
    ]);
  });

  it('is read with a file of some size in it, quickly and without many copies, also as a section', () => {
    const bytes = randomBytes(4_000_000);
    const base64 = packed({ 'a.pdf': bytes });
    for (const text of [base64, `<![CDATA[${base64}]]>`, base64.replace(/.{76}/g, '$&\r\n')]) {
      const [attachment] = read(attached(text), { ...LIMITS, maxAttachmentBytes: 5_000_000 }).attachments;
      expect(bytes.equals(attachment?.bytes ?? Buffer.alloc(0))).toBe(true);
    }
  });

  it('is read in the older flat form too, prefixes or not', () => {
    const flat = `<e:EdXMLEnvelope xmlns:e="x"><e:${HEAD.slice(1)
      .replaceAll('</', '</e:')
      .replaceAll(/<(?=[A-Z])/g, '<e:')}</e:MessageHeader>
      <e:Manifest><e:Attachment><e:FileName>b.pdf</e:FileName><e:Content>JVBERg==</e:Content></e:Attachment></e:Manifest></e:EdXMLEnvelope>`;
    expect(read(flat)).toMatchObject({ documentId: '1', attachments: [{ name: 'b.pdf', bytes: Buffer.from('%PDF') }] });
  });

  it.each([
    ['a billion laughs', message('<Subject>&lol9;</Subject>', '', LAUGHS)],
    [
      'an external entity',
      message('<Subject>&x;</Subject>', '', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    ],
    ['a parameter entity', message('', '', '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1/x">%p;]>')],
    ['a document type, in any case', message('', '', '<!doctype html>')],
    ['an unknown entity', message('<Subject>&nbsp;</Subject>')],
    ['a bare ampersand', message('<Subject>A & B</Subject>')],
    ['a character that is none', message('<Subject>&#0;</Subject>')],
    ['half a character', message('<Subject>&#xD800;</Subject>')],
    ['a number beyond all', message('<Subject>&#9999999;</Subject>')],
    ['elements without end', '<edXML>'.repeat(100_000)],
    ['elements in elements', `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`],
    ['elements that cross', message('<Subject><b></Subject></b>')],
    ['an end cut off', message().slice(0, -40)],
    ['two roots', `${message()}${message()}`],
    ['a declaration without end', `<?xml ${'a '.repeat(5_000_000)}`],
    ['a section without end', message('<Subject><![CDATA[x')],
    ['a control character', message('<Subject>\u00010</Subject>')],
    ['nothing', ''],
    ['no XML', 'PK\u0003\u0004'],
    ['a name that is a trap', message('<__proto__><polluted>1</polluted></__proto__><constructor/>')],
    ['no receiver', message().replace(/<To>.*<\/To>/, '')],
    ['no sender', message().replace(/<From>.*<\/From>/, '')],
    ['no id', message().replace(/<DocumentId>.*<\/DocumentId>/, '')],
    ['another encoding', `<?xml version="1.0" encoding="utf-16"?>${message()}`],
    ['an attachment that is no archive', attached(Buffer.from('hello').toString('base64'))],
    ['an attachment that is no base64', attached('%%%')],
    ['an archive cut off', attached(packed({ 'a.pdf': Buffer.alloc(5000, 'ab') }).slice(0, 40))],
    ['an archive of two files', attached(packed({ 'a.pdf': Buffer.from('a'), 'b.pdf': Buffer.from('b') }))],
    ['an empty archive', attached(packed({}))],
  ])('is refused with %s', (_what, xml) => {
    expect(refused(() => read(xml))).toBeLessThan(5000);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('is refused in bytes that are no UTF-8, whatever they would say', () => {
    refused(() => read(Buffer.from(message('', '', '<!DOCTYPE a>'), 'utf16le')));
    refused(() => read(Buffer.from([0xff, 0xfe, 0x3c, 0x00])));
    refused(() => read(Buffer.concat([Buffer.from('<a>'), Buffer.from([0xc0, 0xbc])])));
  });

  it('is refused where it is too large, before it is looked at', () => {
    refused(() => read(message('x'.repeat(2000)), { ...LIMITS, maxBytes: 1000 }), 'EDXML_TOO_LARGE');
    refused(() => read(attached(packed({ a: Buffer.from('a') }), 4)), 'EDXML_TOO_LARGE');
    const half = packed({ a: Buffer.alloc(600_000, 'x') });
    refused(() => read(attached(half, 2)), 'EDXML_TOO_LARGE');
  });

  it('blows up no memory: an archive is stopped where it goes too far, whatever it says of its size', () => {
    const bomb = zipSync({ 'a.pdf': Buffer.alloc(60_000_000) });
    const base64 = Buffer.from(bomb).toString('base64');
    // It says it is small.
    const liar = Buffer.from(bomb);
    liar.writeUInt32LE(100, 22);
    const before = process.memoryUsage().arrayBuffers;
    for (const text of [base64, liar.toString('base64')]) {
      refused(() => unpackAttachment(text, 1_000_000), 'EDXML_TOO_LARGE');
    }
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60_000_000);
  });
});
