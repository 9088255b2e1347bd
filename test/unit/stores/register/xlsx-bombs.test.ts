import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readRegister } from '../../../../src/stores/register/read-register.ts';
import { unpackedBytes } from '../../../../src/stores/register/xlsx-size.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const MEGABYTE = 1024 * 1024;
const WORKBOOK = {
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/workbook.xml': '<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
};

describe('hostile spreadsheets', () => {
  const folder = temporaryFolder();

  async function read(archive: Buffer) {
    const path = join(folder(), 'sổ.xlsx');
    await writeFile(path, archive);
    return readRegister(path);
  }

  it('reads an honest one made the same way', async () => {
    const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (number: number, ...texts: string[]) =>
      `<row r="${number}">${texts.map((text, at) => cell(`${'AB'[at]}${number}`, text)).join('')}</row>`;
    const sheet = `<worksheet><sheetData>${row(1, 'ma_ho_so', 'chu_ho_so')}${row(2, 'A-1', 'An')}</sheetData></worksheet>`;
    const table = await read(zip({ ...WORKBOOK, 'xl/worksheets/sheet1.xml': sheet }));
    expect(table.rows[0]?.cells).toEqual({ ma_ho_so: 'A-1', chu_ho_so: 'An' });
  });

  it('refuses one that unpacks to hundreds of megabytes', async () => {
    const archive = zip({ ...WORKBOOK, 'xl/a.xml': Buffer.alloc(257 * MEGABYTE, ' ') });
    expect(archive.byteLength).toBeLessThan(MEGABYTE);
    await expect(read(archive)).rejects.toMatchObject({ code: 'REGISTER_UNREADABLE' });
  });

  it('refuses one whose few bytes claim a billion rows', async () => {
    const sheet =
      '<worksheet><sheetData><row r="1000000000"><c r="A1000000000"><v>1</v></c></row></sheetData></worksheet>';
    await expect(read(zip({ ...WORKBOOK, 'xl/worksheets/sheet1.xml': sheet }))).rejects.toMatchObject({
      code: 'REGISTER_UNREADABLE',
    });
  });

  it('cannot be led astray in the directory of the archive', () => {
    const whole = zip({ a: 'text' });
    expect(unpackedBytes(whole)).toBe(4);
    for (let length = 0; length < whole.length; length++) expect(unpackedBytes(whole.subarray(0, length))).toBeNull();
    const astray = Buffer.from(whole);
    astray.writeUInt32LE(0xfffffff0, astray.length - 6);
    expect(unpackedBytes(astray)).toBeNull();
  });
});

function zip(entries: Record<string, string | Buffer>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.byteLength, 14);
    facts.writeUInt32LE(bytes.byteLength, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), facts, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), facts, place, Buffer.from(name)]));
    locals.push(local);
    offset += local.byteLength;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).byteLength, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}
