import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageString } from '../../domain/index.ts';
import type { OutputFile } from '../../plugin/index.ts';
import type { Work } from './pages-of.ts';

/** What was read: plain text with pages parted by form feeds, and ALTO with every word's place. */
export async function writeReadings({ engines, context, names, pages }: Work): Promise<OutputFile[]> {
  const textPath = join(context.scratch, 'document.txt');
  await writeFile(textPath, pages.map(({ text }) => `${pageString(text)}\n`.normalize('NFC')).join('\f'), 'utf8');
  const altoPath = join(context.scratch, 'document.alto.xml');
  const alto = await engines.get('alto');
  const numbered = pages.map(({ geometry, text }, i) => ({ number: i + 1, geometry, text }));
  await alto.write(altoPath, numbered, { sourceName: names.code });
  return [
    { name: `${names.stem}.txt`, role: 'text', ...(await context.blobs.putFile(textPath)) },
    { name: `${names.stem}.alto.xml`, role: 'alto', ...(await context.blobs.putFile(altoPath)) },
  ];
}
