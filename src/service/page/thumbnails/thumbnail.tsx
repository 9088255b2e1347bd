import type { VNode } from 'preact';
import type { PageView } from '../../review/api.ts';
import { imageAddress } from '../server/server.ts';
import { useOpenDossier } from '../shell/review-context.ts';
import { sayOr } from '../words/index.ts';
import { beginsDocument } from './page-actions.ts';

const WIDTH_PX = 160;

export function thumbnailId(page: PageView): string {
  return `page-${page.key.slice(0, 12)}-${page.key.slice(page.key.indexOf(':') + 1)}`;
}

export function Thumbnail({ page, at, top }: { page: PageView; at: number; top: number }): VNode {
  const { open, commands, say } = useOpenDossier();
  const { view, pageKey } = open;
  const document = view.documents.find(({ index }) => index === page.document);
  const begins = document !== undefined && beginsDocument(view, page) ? document.title : null;
  const marks = page.marks.map((mark) => sayOr(say, `mark.${mark}`, mark));
  return (
    // The list has the focus and the keys; the mouse may choose directly.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys
    <div
      id={thumbnailId(page)}
      role="option"
      tabIndex={-1}
      class={`thumbnail ${begins === null ? '' : 'thumbnail-begins'}`}
      aria-selected={page.key === pageKey}
      aria-posinset={at + 1}
      aria-setsize={view.pages.length}
      style={{ top: `${top}px` }}
      onClick={() => commands.showPage(page.key)}
    >
      {begins !== null && <span class="thumbnail-title">{begins}</span>}
      <img src={imageAddress(view.code, page.number, WIDTH_PX, page.imageVersion)} alt="" decoding="async" />
      <span class="thumbnail-number">
        <span class="unseen">{say('thumbs.page')}</span> {page.number}
        {marks.length > 0 && <span class="thumbnail-marks"> {marks.join(', ')}</span>}
      </span>
    </div>
  );
}
