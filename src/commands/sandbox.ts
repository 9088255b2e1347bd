import { once } from 'node:events';
import { Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { english, wholeNumber } from '../cli/flags.ts';
import { EXIT } from '../errors/index.ts';

export default class Sandbox extends BaseCommand {
  static override summary = english('command.sandbox.summary');
  static override examples = [
    '<%= config.bin %> sandbox --store gia-lap',
    '<%= config.bin %> sandbox --port 4010 --fault 500=0.2,slow=0.1@500ms --seed 7',
  ];
  static override flags = {
    port: wholeNumber({ summary: english('flag.port'), min: 0, max: 65_535, default: 4010 }),
    store: Flags.string({ summary: english('flag.store'), helpValue: 'DIR', default: 'sandbox' }),
    fault: Flags.string({ summary: english('flag.fault'), helpValue: 'SPEC' }),
    seed: wholeNumber({ summary: english('flag.seed'), min: 0, default: 1 }),
  };

  override async run() {
    const { flags } = await this.parse(Sandbox);
    const { parseFaults, startSandbox } = await import('../sandbox/index.ts');
    const storeDir = this.path(flags.store);
    const sandbox = await startSandbox({
      port: flags.port,
      storeDir,
      faults: parseFaults(flags.fault ?? ''),
      seed: flags.seed,
    });
    // Printed before it waits: who started it reads the address from here.
    const words = ['sandbox.ready', 'sandbox.store', 'sandbox.stop'] as const;
    this.answer({
      data: { url: sandbox.url, port: sandbox.port, store: storeDir },
      text: () => words.map((key) => this.words(key, { url: sandbox.url, folder: storeDir })).join('\n'),
    });
    const { signal } = this.session;
    if (!signal.aborted) await once(signal, 'abort');
    await sandbox.stop();
    return EXIT.interrupted;
  }
}
