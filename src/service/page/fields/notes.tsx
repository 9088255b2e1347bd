import type { VNode } from 'preact';
import { useOpenDossier } from '../shell/review-context.ts';

/** What waits without being a value: pages and lists, each leading to its page. */
export function Notes(): VNode | null {
  const { open, commands, say } = useOpenDossier();
  const { notes, pages } = open.view;
  if (notes.length === 0) return null;
  return (
    <section class="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{say('dossier.notes')}</h2>
      <ul>
        {notes.map(({ pointer, words, page }) => {
          const key = pages.find(({ number }) => number === page)?.key;
          return (
            <li key={`${pointer} ${words}`}>
              {key === undefined ? (
                words
              ) : (
                <button type="button" class="plain" onClick={() => commands.showPage(key)}>
                  {say('thumbs.page')} {page}: {words}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
