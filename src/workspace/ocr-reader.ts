import { realpath, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { PageGeometry, PageText } from '../domain/index.ts';
import { fail, isSohoaError } from '../errors/index.ts';
import type { PageRef, StepContext, StoredFile } from '../plugin/index.ts';
import { intake } from '../steps/intake/index.ts';
import { recognize } from '../steps/recognize/index.ts';
import { straighten } from '../steps/straighten/index.ts';
import type { LazyEngines } from './engines.ts';
import { inPlaceBlobs } from './in-place-blobs.ts';
import type { OcrRequest } from './workspace.ts';

/** An input file with its pages, ready to be read. */
export interface TakenInput {
  readonly path: string;
  readonly file: StoredFile;
  readonly pages: readonly PageRef[];
}

export interface ReadPage {
  readonly page: PageRef;
  readonly geometry: PageGeometry;
  readonly text: PageText;
}

/** Takes files in and reads their pages with the very steps of a pipeline. */
export interface Reader {
  readonly engines: LazyEngines;
  readonly context: StepContext;
  /** Pages worth having under way: one more than recognizers, so that none waits. */
  readonly width: number;
  take(path: string): Promise<TakenInput>;
  read(page: PageRef): Promise<ReadPage>;
}

interface ReaderOptions {
  readonly engines: LazyEngines;
  readonly scratch: string;
  readonly mode: OcrRequest['mode'];
  readonly signal: AbortSignal;
  readonly jobs: number;
}

export async function openReader({ engines, scratch, mode, signal, jobs }: ReaderOptions): Promise<Reader> {
  const context: StepContext = { signal, scratch, blobs: inPlaceBlobs(scratch), dossier: '' };
  const steps = {
    intake: await intake.open({ engines, settings: intake.settings.parse({ text: mode }) }),
    straighten: await straighten.open({ engines, settings: straighten.settings.parse({}) }),
    recognize: await recognize.open({ engines, settings: recognize.settings.parse({}) }),
  };
  return {
    engines,
    context,
    width: jobs + 2,
    async take(path) {
      // A link somebody names on purpose is followed; only links inside a folder handed in are not.
      const real = await realpath(path).catch(() => fail('INPUT_MISSING', { where: { file: path } }));
      const { size, mtimeMs } = await stat(real);
      const files = [{ name: basename(real), bytes: size, mtimeMs }];
      const source = { code: '', folder: dirname(real), files, skipped: [], row: null };
      const { writes } = await steps.intake.run({ source }, context);
      const [file] = writes.files;
      if (file === undefined) return fail('FILE_DAMAGED', { where: { file: path } });
      return { path, file, pages: writes.pages };
    },
    async read(page) {
      const { writes: straight } = await steps.straighten.run({ page }, context);
      const geometry = straight['page.geometry'];
      try {
        const { writes: read } = await steps.recognize.run({ page, ...straight }, context);
        return { page, geometry, text: read['page.text'] };
      } catch (error) {
        if (!isSohoaError(error) || error.recovery !== 'hold') throw error;
        return unreadable(page, geometry);
      }
    },
  };
}

/** As in a pipeline: the recognizer gave up on one page, which stands without text while the others go on. */
function unreadable(page: PageRef, geometry: PageGeometry): ReadPage {
  const { widthPx, heightPx, marks } = geometry;
  const text: PageText = { origin: 'none', widthPx, heightPx, blocks: [], confidence: null };
  return { page, geometry: { ...geometry, marks: [...marks, 'unreadable'] }, text };
}
