import { Flags } from '@oclif/core';
import type { ExitCode } from '../errors/index.ts';
import type { OutboxAct } from '../workspace/outbox/acts.ts';
import { actDone, actPreview } from './act-text.ts';
import { BaseCommand } from './base-command.ts';
import { english } from './flags.ts';
import { shellWord } from './shell-word.ts';

export const confirm = () => Flags.string({ summary: english('flag.confirm'), helpValue: 'CODE' });

/** What redrive, drop and withdraw share: a preview first, and nothing without the code it prints. */
export abstract class ActCommand extends BaseCommand {
  protected async act(
    act: OutboxAct,
    flags: { workspace?: string | undefined; confirm?: string | undefined; reason?: string | undefined },
  ): Promise<ExitCode> {
    const reason = flags.reason ?? null;
    return this.inWorkspace(flags, async ({ deliveries }) => {
      if (flags.confirm === undefined) {
        const plan = await deliveries.plan(act);
        return this.answer({
          data: { done: false, ...plan },
          text: () => actPreview(plan, commandOf(act, reason), this.session),
        });
      }
      const plan = await deliveries.carryOut(act, { confirm: flags.confirm, reason });
      return this.answer({ data: { done: true, ...plan }, text: () => actDone(plan, this.session) });
    });
  }
}

/** The command once more, as it was given. */
function commandOf(act: OutboxAct, reason: string | null): string {
  const codes = act.verb === 'redrive' ? act.codes : [act.code];
  const state = act.verb === 'redrive' ? act.state : null;
  return [
    `sohoa outbox ${act.verb}`,
    ...codes.map(shellWord),
    ...(act.target === null ? [] : ['--target', shellWord(act.target)]),
    ...(state === null ? [] : ['--state', state]),
    ...(reason === null ? [] : ['--reason', shellWord(reason)]),
  ].join(' ');
}
