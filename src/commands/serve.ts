import { once } from 'node:events';
import { Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { english, wholeNumber } from '../cli/flags.ts';
import { fail } from '../errors/index.ts';

export default class Serve extends BaseCommand {
  static override summary = english('command.serve.summary');
  static override examples = [
    '<%= config.bin %> serve',
    '<%= config.bin %> serve --host 10.0.0.5 --port 8443 --tls-cert chung-thu.pem --tls-key khoa.pem',
  ];
  static override flags = {
    host: Flags.string({ summary: english('flag.serve.host'), helpValue: 'ADDRESS' }),
    port: wholeNumber({ summary: english('flag.serve.port'), min: 0, max: 65_535 }),
    'tls-cert': Flags.string({ summary: english('flag.serve.tls-cert'), helpValue: 'FILE' }),
    'tls-key': Flags.string({ summary: english('flag.serve.tls-key'), helpValue: 'FILE' }),
  };

  override async run() {
    const { flags } = await this.parse(Serve);
    return this.inWorkspace(flags, async (workspace) => {
      const plan = workspace.access.planServing({
        host: flags.host ?? null,
        port: flags.port ?? null,
        tls: this.tlsFiles(flags['tls-cert'], flags['tls-key']),
      });
      const { serveApi } = await import('../service/api/index.ts');
      const { language, signal } = this.session;
      const { url, port, stop } = await serveApi(workspace, plan, { language, version: this.config.version });
      // Printed before it waits: who started it reads the address from here.
      const words = ['serve.ready', 'serve.describe', 'serve.tokens', 'serve.stop'] as const;
      this.answer({ data: { url, port }, text: () => words.map((key) => this.words(key, { url })).join('\n') });
      this.session.endOnSignal();
      if (!signal.aborted) await once(signal, 'abort');
      await stop();
      return 0;
    });
  }

  private tlsFiles(cert?: string, key?: string): { certFile: string; keyFile: string } | null {
    if (cert === undefined && key === undefined) return null;
    if (cert === undefined) return fail('FLAG_REQUIRED', { params: { flag: '--tls-cert', command: 'serve' } });
    if (key === undefined) return fail('FLAG_REQUIRED', { params: { flag: '--tls-key', command: 'serve' } });
    return { certFile: this.path(cert), keyFile: this.path(key) };
  }
}
