import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createAltoEngine } from '../../src/engines/alto/index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { DECISION, laidPage } from '../unit/engines/pdf/laid-page.ts';

const folder = temporaryFolder();

it('ALTO of a decision leaning by 1.5° stays as it is', async () => {
  const path = join(folder(), 'a.alto.xml');
  const pages = [{ number: 1, ...laidPage(DECISION.slice(0, 7), { dpi: 200, skewDegrees: 1.5 }) }];
  await createAltoEngine().write(path, pages, { sourceName: 'H01.01-260101-0001.0000001' });
  await expect(await readFile(path, 'utf8')).toMatchFileSnapshot('alto-decision.alto.xml');
});
