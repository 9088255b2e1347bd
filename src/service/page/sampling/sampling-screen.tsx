import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { moveAlong } from '../keyboard/move-along.ts';
import { useReview } from '../shell/review-context.ts';
import { DrawnTable } from './drawn-table.tsx';
import { NewSampling } from './new-sampling.tsx';
import { SamplingTable } from './sampling-table.tsx';

/** A sample of what was *not* doubtful: draw one, look at each drawn document, see how the lot fares. */
export function SamplingScreen(): VNode {
  const { state, commands, say } = useReview();
  const { all, open } = state.sampling;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    void commands.loadSamplings();
  }, [open?.id, open?.seen]);

  return (
    <section
      class="look"
      aria-labelledby="sampling-title"
      ref={box}
      onKeyDown={(event) => moveAlong(event, box.current, 'tbody a, tbody button', '#sampling-name')}
    >
      <h1 id="sampling-title">
        {open === null ? say('sampling.title') : say('sampling.titleOf', { id: open.id, name: open.name })}
      </h1>
      {all === null && <p>{say('app.loading')}</p>}
      {all !== null && open === null && <NewSampling levels={all.levels} />}
      {all !== null && open === null && <SamplingTable samplings={all.samplings} />}
      {all !== null && open !== null && <DrawnTable open={open} defects={all.defects} />}
    </section>
  );
}
