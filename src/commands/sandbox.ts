import { once } from 'node:events';
import { Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { english, wholeNumber } from '../cli/flags.ts';
import { EXIT } from '../errors/index.ts';
import type { Sandbox } from '../sandbox/index.ts';

export default class SandboxCommand extends BaseCommand {
  static override summary = english('command.sandbox.summary');
  static override examples = [
    '<%= config.bin %> sandbox --store gia-lap',
    '<%= config.bin %> sandbox --port 4010 --fault 500=0.2,slow=0.1@500ms --seed 7',
    '<%= config.bin %> sandbox --port 0 --json --tls --client-certificates',
  ];
  static override flags = {
    port: wholeNumber({ summary: english('flag.port'), min: 0, max: 65_535, default: 4010 }),
    store: Flags.string({ summary: english('flag.store'), helpValue: 'DIR', default: 'sandbox' }),
    fault: Flags.string({ summary: english('flag.fault'), helpValue: 'SPEC' }),
    seed: wholeNumber({ summary: english('flag.seed'), min: 0, default: 1 }),
    tls: Flags.boolean({ summary: english('flag.sandbox.tls') }),
    'client-certificates': Flags.boolean({ summary: english('flag.sandbox.client-certificates'), dependsOn: ['tls'] }),
    'limit-mb': wholeNumber({ summary: english('flag.sandbox.limit-mb'), min: 1, max: 2048 }),
  };

  override async run() {
    const { flags } = await this.parse(SandboxCommand);
    const { parseFaults, startSandbox } = await import('../sandbox/index.ts');
    const storeDir = this.path(flags.store);
    const sandbox = await startSandbox({
      port: flags.port,
      storeDir,
      faults: parseFaults(flags.fault ?? ''),
      seed: flags.seed,
      ...(flags.tls && { tls: flags['client-certificates'] ? 'demand' : 'offer' }),
      ...(flags['limit-mb'] !== undefined && { limitBytes: flags['limit-mb'] * 1024 * 1024 }),
    });
    // Printed before it waits: who started it reads the address from here.
    const { url, port, certificates } = sandbox;
    this.answer({
      data: { url, port, store: storeDir, certificates },
      text: () => this.#lines(sandbox, storeDir, flags['client-certificates']).join('\n'),
    });
    const { signal } = this.session;
    if (!signal.aborted) await once(signal, 'abort');
    await sandbox.stop();
    return EXIT.interrupted;
  }

  #lines({ url, certificates }: Sandbox, folder: string, showsClient: boolean): string[] {
    return [
      this.words('sandbox.ready', { url }),
      this.words('sandbox.store', { folder }),
      ...(certificates === null ? [] : [this.words('sandbox.ca', { file: certificates.ca })]),
      ...(certificates === null || !showsClient
        ? []
        : [
            this.words('sandbox.client', { file: certificates.clientCertificate }),
            this.words('sandbox.client-key', { file: certificates.clientKey }),
          ]),
      this.words('sandbox.stop'),
    ];
  }
}
