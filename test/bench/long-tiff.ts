import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { joinTiff } from '../../samples/generator/files/tiff.ts';
import { measure } from './process-tree.ts';

/**
 * `npm run bench:long`: one TIFF of many A4 pages, 300 dpi, grey, LZW, through `sohoa ocr`; prints the memory of the
 * main process and of the tree. The pages are the samples' JPEG scans over and over. Needs the build.
 */
const { values: options } = parseArgs({
  options: { pages: { type: 'string', default: '300' }, jobs: { type: 'string', default: '2' } },
});
const A4_AT_300_DPI = { width: 2480, height: 3508 };

const folder = mkdtempSync(join(tmpdir(), 'sohoa-long-'));
try {
  const input = join(folder, 'long.tif');
  writeFileSync(input, joinTiff(await repeatedPages(Number(options.pages))));
  const output = join(folder, 'long.pdf');
  const args = ['bin/run.js', 'ocr', input, '-o', output, '--jobs', options.jobs, '--model', 'npm', '--quiet'];
  const cost = await measure(process.execPath, args);
  if (cost.exitCode !== 0) throw new Error(`exit ${cost.exitCode}: ${cost.stderr}`);
  console.table({
    pages: Number(options.pages),
    'input, MB': (statSync(input).size / 1e6).toFixed(0),
    'output, MB': (statSync(output).size / 1e6).toFixed(0),
    'pages a minute': ((Number(options.pages) / cost.seconds) * 60).toFixed(1),
    'CPU seconds a page': (cost.cpuSeconds / Number(options.pages)).toFixed(2),
    'peak PSS of the main process, MB': cost.peakMainMb.toFixed(0),
    'peak PSS of the tree, MB': cost.peakTreeMb.toFixed(0),
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function repeatedPages(count: number): Promise<Buffer[]> {
  const root = join(import.meta.dirname, '../../samples/dossiers');
  const scans = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.jpe?g$/i.test(name));
  const pages = await Promise.all(scans.sort().map((name) => lzwPage(join(root, name))));
  return Array.from({ length: count }, (_, index) => pages[index % pages.length] as Buffer);
}

function lzwPage(path: string): Promise<Buffer> {
  const perMm = 300 / 25.4;
  return sharp(path)
    .resize({ ...A4_AT_300_DPI, fit: 'fill' })
    .toColourspace('b-w')
    .tiff({ compression: 'lzw', predictor: 'none', xres: perMm, yres: perMm, resolutionUnit: 'inch' })
    .toBuffer();
}
