import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { english } from '../../cli/flags.ts';
import { stepPackage, stepPackageName } from '../../cli/step-package.ts';
import { fail } from '../../errors/index.ts';

/** The shape `createRegistry` asks of a plugin's step: package word, dot, step word. */
const STEP_NAME = /^([a-z][a-z0-9-]*)\.([a-z][a-z0-9-]*)$/;

export default class StepsNew extends BaseCommand {
  static override summary = english('command.steps.new.summary');
  static override examples = ['<%= config.bin %> steps new acme.stamp'];
  static override args = { name: Args.string({ description: english('arg.steps.new.name'), required: true }) };
  static override flags = {
    'output-dir': Flags.string({ summary: english('flag.steps.new.output-dir'), helpValue: 'DIR' }),
  };

  override async run() {
    const { args, flags } = await this.parse(StepsNew);
    const [, vendor, word] = STEP_NAME.exec(args.name) ?? [];
    if (vendor === undefined || word === undefined) {
      return fail('FLAG_VALUE', { params: { flag: 'NAME', value: args.name, possible: 'acme.stamp' } });
    }
    const folder = this.path(flags['output-dir'] ?? stepPackageName(vendor));
    if ((await readdir(folder).catch(() => [])).length > 0) fail('FOLDER_NOT_EMPTY', { where: { file: folder } });

    const files = stepPackage({
      vendor,
      word,
      sohoaRoot: this.config.root,
      sohoaVersion: this.config.version,
    });
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text, { flag: 'wx' });
    }
    return this.answer({
      data: { folder, files: Object.keys(files) },
      text: () => `${this.words('steps.written', { folder })}\n${this.words('steps.next', { folder })}`,
    });
  }
}
