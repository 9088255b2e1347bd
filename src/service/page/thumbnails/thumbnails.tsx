import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useOpenDossier } from '../shell/review-context.ts';
import { Thumbnail, thumbnailId } from './thumbnail.tsx';
import { commandOfKey, stepOfKey } from './thumbnail-keys.ts';
import { scrollToItem, visibleWindow } from './visible-window.ts';

/** Has to agree with the style sheet. */
const ITEM_PX = 136;

/** The dossier's pages; only those in sight exist, so that eight hundred cost no more than eight. */
export function Thumbnails(): VNode {
  const { open, commands, say } = useOpenDossier();
  const { pages } = open.view;
  const list = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ top: 0, height: 700 });
  const current = pages.findIndex(({ key }) => key === open.pageKey);
  const { first, end } = visibleWindow(scroll.top, scroll.height, ITEM_PX, pages.length);

  const measure = (): void => {
    const element = list.current;
    if (element !== null) setScroll({ top: element.scrollTop, height: element.clientHeight });
  };
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null || current === -1) return;
    element.scrollTop = scrollToItem(element.scrollTop, element.clientHeight, ITEM_PX, current);
    measure();
  }, [current, pages.length]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const command = commandOfKey(event);
    const by = stepOfKey(event, pages.length);
    if (command === null && by === null) return;
    event.preventDefault();
    if (command !== null) void commands.doToPage(command);
    else if (by !== null) commands.turn(by);
  };
  const active = pages[current];
  return (
    <div
      id="thumbnails"
      class="thumbnails"
      role="listbox"
      tabIndex={0}
      aria-label={say('thumbs.label')}
      aria-activedescendant={
        active === undefined || current < first || current >= end ? undefined : thumbnailId(active)
      }
      ref={list}
      onScroll={measure}
      onKeyDown={onKeyDown}
    >
      <div class="thumbnails-all" role="presentation" style={{ height: `${pages.length * ITEM_PX}px` }}>
        {pages.slice(first, end).map((page, at) => (
          <Thumbnail key={page.key} page={page} at={first + at} top={(first + at) * ITEM_PX} />
        ))}
      </div>
    </div>
  );
}
