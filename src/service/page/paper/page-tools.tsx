import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { pageInSight } from '../commands/pages.ts';
import { Icon, type IconName } from '../shell/icon.tsx';
import { type ReviewNow, useOpenDossier } from '../shell/review-context.ts';
import { type PageCommand, pageAction } from '../thumbnails/page-actions.ts';
import type { WordKey } from '../words/index.ts';

interface Tool {
  readonly icon: IconName;
  readonly label: WordKey;
  readonly keys: string;
  readonly does: (commands: ReviewNow['commands']) => void;
  readonly off?: boolean;
  readonly pressed?: boolean;
}

/** One stop of Tab; arrows go from tool to tool. F2 leads here from anywhere. */
export function PageTools(): VNode {
  const { commands, say } = useOpenDossier();
  const tools = useTools();
  const [current, setCurrent] = useState(0);

  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined || event.altKey) return;
    event.preventDefault();
    const next = (current + by + tools.length) % tools.length;
    setCurrent(next);
    event.currentTarget.querySelectorAll<HTMLElement>('button')[next]?.focus();
  };
  return (
    <div id="page-tools" class="tools" role="toolbar" aria-label={say('tools.label')} onKeyDown={onKeyDown}>
      {tools.map(({ icon, label, keys, does, off, pressed }, at) => (
        <button
          type="button"
          key={icon}
          tabIndex={at === current ? 0 : -1}
          aria-label={say(label)}
          aria-disabled={off}
          aria-pressed={pressed}
          title={`${say(label)}${keys === '' ? '' : ` (${keys})`}`}
          onFocus={() => setCurrent(at)}
          onClick={() => off !== true && does(commands)}
        >
          <Icon name={icon} />
        </button>
      ))}
      <kbd>F2</kbd>
    </div>
  );
}

function useTools(): readonly Tool[] {
  const { open, state } = useOpenDossier();
  const page = pageInSight(open);
  const mayChange = open.lock.kind === 'mine' && page !== undefined;
  const onPage = (icon: PageCommand & IconName, keys: string, label: WordKey = `tools.${icon}`): Tool => ({
    icon,
    keys,
    label,
    does: (commands) => void commands.doToPage(icon),
    off: !mayChange || pageAction(open.view, page, icon) === null,
  });
  const fitting = (mode: 'box' | 'width' | 'page', icon: IconName, label: WordKey): Tool => ({
    icon,
    label,
    keys: 'F9',
    does: (commands) => commands.setZoom({ mode }),
    pressed: state.zoom.mode === mode,
  });
  return [
    onPage('rotateLeft', 'L'),
    onPage('rotateRight', 'R'),
    onPage('blank', 'B', page?.marks.includes('blank') === true ? 'tools.notBlank' : 'tools.blank'),
    onPage('split', 'S'),
    onPage('join', 'J'),
    onPage('up', 'Alt+↑'),
    onPage('down', 'Alt+↓'),
    { icon: 'zoomIn', label: 'tools.zoomIn', keys: 'Alt+=', does: (commands) => commands.stepZoom(true) },
    { icon: 'zoomOut', label: 'tools.zoomOut', keys: 'Alt+-', does: (commands) => commands.stepZoom(false) },
    fitting('box', 'zoomBox', 'tools.zoomBox'),
    fitting('width', 'zoomWidth', 'tools.zoomWidth'),
    fitting('page', 'zoomPage', 'tools.zoomPage'),
    { icon: 'previous', label: 'tools.previous', keys: 'Alt+PgUp', does: (commands) => commands.turn(-1) },
    { icon: 'next', label: 'tools.next', keys: 'Alt+PgDn', does: (commands) => commands.turn(1) },
  ];
}
