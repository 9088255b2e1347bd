/**
 * Puts dossiers into a folder the way scanners, copy programs and people do: slowly, half of a file and later the rest,
 * under another name first, and again with other content. Prints what lies there in the end.
 * Run as: node drop-files.ts FOLDER DOSSIERS SEED
 */
import { createHash } from 'node:crypto';
import { appendFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { seeded } from './seeded.ts';
import { tinyPng } from './tiny-png.ts';

const FILES_EACH = 4;
const [folder = '', count = '0', seed = '1'] = process.argv.slice(2);
const random = seeded(Number(seed));
const pause = () => sleep(100 + random() * 500);

const WAYS: readonly ((path: string, number: number) => Promise<Buffer>)[] = [
  async (path, number) => {
    const picture = tinyPng(number);
    await writeFile(path, picture);
    return picture;
  },
  async function halfThenTheRest(path, number) {
    const picture = tinyPng(number);
    const half = Math.floor(picture.length / 2);
    await writeFile(path, picture.subarray(0, half));
    await pause();
    await appendFile(path, picture.subarray(half, half + 200));
    await pause();
    await appendFile(path, picture.subarray(half + 200));
    return picture;
  },
  async function underATemporaryName(path, number) {
    const picture = tinyPng(number);
    const way = number % 3;
    const name = path.slice(path.lastIndexOf('/') + 1);
    const temporary = way === 0 ? `${path}.part` : way === 1 ? join(path, '..', `.${name}.Xk3f9Q`) : `${path}~`;
    await writeFile(temporary, picture.subarray(0, 700));
    await pause();
    await appendFile(temporary, picture.subarray(700));
    await rename(temporary, path);
    return picture;
  },
  async function underAnotherName(path, number) {
    const picture = tinyPng(number);
    await writeFile(`${path}.scan.png`, picture);
    await pause();
    await rename(`${path}.scan.png`, path);
    return picture;
  },
  async function replaced(path, number) {
    await writeFile(path, tinyPng(number + 1_000_000));
    await pause();
    const picture = tinyPng(number);
    await writeFile(`${path}.tmp`, picture);
    await rename(`${path}.tmp`, path);
    return picture;
  },
  async function emptyAtFirst(path, number) {
    await writeFile(path, '');
    await pause();
    const picture = tinyPng(number);
    await writeFile(path, picture);
    return picture;
  },
  async function writtenOver(path, number) {
    await writeFile(path, tinyPng(number + 2_000_000));
    await pause();
    const picture = tinyPng(number);
    await writeFile(path, picture);
    return picture;
  },
];

const dropped: Record<string, Record<string, string>> = {};
const underWay: Promise<void>[] = [];
for (let index = 1; index <= Number(count); index += 1) {
  underWay.push(dropDossier(index));
  await sleep(40 + random() * 40);
}
await Promise.all(underWay);
console.log(JSON.stringify(dropped));

async function dropDossier(index: number): Promise<void> {
  const code = `H56.14-260105-${String(index).padStart(4, '0')}`;
  await mkdir(join(folder, code), { recursive: true });
  const files = Array.from({ length: FILES_EACH }, async (_, place) => {
    await sleep(place * 200);
    const number = index * FILES_EACH + place;
    const way = WAYS[number % WAYS.length];
    if (way === undefined) throw new Error('no way');
    const name = `${place + 1}.png`;
    const picture = await way(join(folder, code, name), number);
    return [name, createHash('sha256').update(picture).digest('hex')] as const;
  });
  dropped[code] = Object.fromEntries(await Promise.all(files));
}
