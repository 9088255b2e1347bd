import type { VNode } from 'preact';
import { useReview } from '../shell/review-context.ts';
import type { WordKey } from '../words/index.ts';
import { Dialog } from './dialog.tsx';

type Line = readonly [keys: string, does: WordKey];

const GROUPS: readonly (readonly [title: WordKey, lines: readonly Line[]])[] = [
  [
    'help.group.fields',
    [
      ['Enter', 'help.accept'],
      ['Shift+Enter', 'help.previous'],
      ['Alt+1 … 9', 'help.candidate'],
      ['Alt+O', 'help.original'],
      ['Alt+0', 'help.absent'],
    ],
  ],
  [
    'help.group.everywhere',
    [
      ['Ctrl+S', 'help.save'],
      ['Ctrl+Enter', 'help.saveNext'],
      ['F8', 'help.reject'],
      ['Alt+H', 'help.history'],
      ['F6', 'help.region'],
      ['F7', 'help.finding'],
      ['F2', 'help.tools'],
      ['F4', 'help.words'],
      ['Alt+PgUp, Alt+PgDn', 'help.page'],
      ['Alt+=, Alt+-', 'help.zoom'],
      ['F9', 'help.fit'],
      ['Esc', 'help.close'],
      ['?, F1', 'help.help'],
    ],
  ],
  [
    'help.group.search',
    [
      ['/, Ctrl+K', 'help.search'],
      ['↑ ↓', 'help.hits'],
    ],
  ],
  [
    'help.group.thumbs',
    [
      ['↑ ↓ PgUp PgDn Home End', 'help.move'],
      ['L, R', 'help.rotate'],
      ['B', 'help.blank'],
      ['S', 'help.split'],
      ['J', 'help.join'],
      ['Alt+↑, Alt+↓', 'help.reorder'],
    ],
  ],
  [
    'help.group.words',
    [
      ['← → ↑ ↓', 'help.wordMove'],
      ['Shift+→', 'help.wordExtend'],
      ['Enter', 'help.wordEdit'],
    ],
  ],
];

export function HelpDialog(): VNode {
  const { say } = useReview();
  return (
    <Dialog title={say('help.title')} class="help">
      <p>{say('help.intro')}</p>
      <div class="help-groups">
        {GROUPS.map(([title, lines]) => (
          <section key={title}>
            <h3>{say(title)}</h3>
            <dl>
              {lines.map(([keys, does]) => (
                <div key={does}>
                  <dt>
                    <kbd>{keys}</kbd>
                  </dt>
                  <dd>{say(does)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
