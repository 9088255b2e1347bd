import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { PageView } from '../../review/api.ts';
import { fieldAt } from '../commands/edit.ts';
import { pageInSight, pictureKey, wordsKey } from '../commands/pages.ts';
import { boxInSight } from '../commands/view.ts';
import { imageAddress } from '../server/server.ts';
import { useOpenDossier } from '../shell/review-context.ts';
import { inPercent } from './in-percent.ts';
import { pictureWidth } from './picture-width.ts';
import { WordsLayer } from './words-layer.tsx';
import { type Box, type Placing, placePage } from './zoom.ts';

/** The page in sight: its picture, the box of the focused field, the words to correct. */
export function PagePicture(): VNode {
  const { state, open, commands, say } = useOpenDossier();
  const view = useRef<HTMLElement>(null);
  const page = pageInSight(open);
  useMeasuring(view, commands.measure);
  useWords(page);
  useNextPictureAhead();

  const box = boxInSight(open);
  const size = { width: page?.widthPx ?? 1, height: page?.heightPx ?? 1 };
  const placing = placePage(size, state.paperView, state.zoom, box);
  useScrolling(view, page, box, placing, open.focusRequest);

  const label = say('paper.label', { number: page?.number ?? 0, total: open.view.pages.length });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reachable, or the keyboard cannot scroll it
    <section id="paper" class="paper" ref={view} tabIndex={0} aria-label={label}>
      {page !== undefined && <Sheet page={page} scale={placing.scale} box={box} />}
    </section>
  );
}

function Sheet({ page, scale, box }: { page: PageView; scale: number; box: Box | null }): VNode {
  const { open, say } = useOpenDossier();
  const { code } = open.view;
  const width = pictureWidth(page.widthPx, scale, window.devicePixelRatio);
  const label = fieldAt(open, open.focused)?.label ?? '';
  // Words of the record before stay until the new ones are here, so that nobody is thrown out while correcting one.
  const words = open.words?.picture === pictureKey(page) ? open.words.view : null;
  // Hundreds of words: drawn anew only when they change, not with every letter typed in a field.
  const layer = useMemo(() => words && <WordsLayer key={open.words?.picture} view={words} />, [words]);
  return (
    <div class="sheet" style={{ width: `${page.widthPx * scale}px`, height: `${page.heightPx * scale}px` }}>
      <img
        key={page.key}
        src={imageAddress(code, page.number, width, page.imageVersion)}
        alt={say('paper.image', { number: page.number })}
        draggable={false}
      />
      {layer}
      {box !== null && (
        <div class="place" role="img" aria-label={say('paper.box', { field: label })} style={inPercent(box, page)} />
      )}
    </div>
  );
}

function useMeasuring(
  view: { current: HTMLElement | null },
  measure: (size: { width: number; height: number }) => void,
) {
  useLayoutEffect(() => {
    const element = view.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      // The scroll bars' width is left free at all times, so that they never change the size they depend on.
      if (element.clientWidth > 0) measure({ width: element.clientWidth - 2, height: element.clientHeight - 2 });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
}

function useScrolling(
  view: { current: HTMLElement | null },
  page: PageView | undefined,
  box: Box | null,
  { scale, left, top }: Placing,
  focusRequest: number,
): void {
  useLayoutEffect(() => {
    if (box !== null) view.current?.scrollTo(left, top);
  }, [page?.key, box?.join(), scale, focusRequest]);
  useLayoutEffect(() => {
    if (box === null) view.current?.scrollTo(0, 0);
  }, [page?.key]);
}

function useWords(page: PageView | undefined): void {
  const { state, open, commands } = useOpenDossier();
  const wanted = page === undefined ? null : wordsKey(open, page);
  useEffect(() => {
    if (page !== undefined && open.words?.of !== wanted) void commands.loadWords(page);
  }, [wanted, state.connection]);
}

/** The browser has the next page's picture before it is asked for. */
function useNextPictureAhead(): void {
  const { open, state } = useOpenDossier();
  useEffect(() => {
    const page = open.view.pages.find(({ number }) => number === (pageInSight(open)?.number ?? 0) + 1);
    if (page === undefined) return;
    const width = pictureWidth(page.widthPx, state.paperView.width / page.widthPx, window.devicePixelRatio);
    new Image().src = imageAddress(open.view.code, page.number, width, page.imageVersion);
  }, [open.pageKey, open.view]);
}
