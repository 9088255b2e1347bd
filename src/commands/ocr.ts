import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { english, jobs } from '../cli/flags.ts';
import { ocrExit, ocrText } from '../cli/ocr-report.ts';
import { openProgress } from '../cli/progress.ts';
import { fail } from '../errors/index.ts';
import { withoutPath } from '../pipeline/without-paths.ts';

export default class Ocr extends BaseCommand {
  static override summary = english('command.ocr.summary');
  static override examples = [
    '<%= config.bin %> ocr quyet-dinh.jpg',
    '<%= config.bin %> ocr trang-1.png trang-2.png -o ho-so.pdf',
    '<%= config.bin %> ocr *.tif --output-dir ket-qua --json',
  ];
  static override args = {
    input: Args.string({ description: english('arg.ocr.input'), required: true, multiple: true }),
  };
  static override flags = {
    output: Flags.string({
      char: 'o',
      summary: english('flag.output'),
      helpValue: 'OUT.pdf',
      exclusive: ['output-dir'],
    }),
    'output-dir': Flags.string({ summary: english('flag.output-dir'), helpValue: 'DIR' }),
    sidecar: Flags.string({ summary: english('flag.sidecar'), helpValue: 'FILE' }),
    profile: Flags.option({
      summary: english('flag.profile'),
      options: ['archive', 'view', 'small'] as const,
      default: 'archive',
    })(),
    format: Flags.option({ summary: english('flag.format'), options: ['pdfa', 'pdf'] as const, default: 'pdfa' })(),
    mode: Flags.option({
      summary: english('flag.mode'),
      options: ['auto', 'redo', 'force', 'skip'] as const,
      default: 'auto',
    })(),
    engine: Flags.option({
      summary: english('flag.engine'),
      options: ['auto', 'tesseract.js', 'tesseract'] as const,
      default: 'auto',
    })(),
    model: Flags.string({ summary: english('flag.model'), helpValue: 'auto|npm|FILE', default: 'auto' }),
    jobs: jobs(),
  };

  override async run() {
    const { args, flags } = await this.parse(Ocr);
    const inputs = args.input.map((file) => this.path(file));
    const output = flags.output === undefined ? null : this.path(flags.output);
    if (output !== null && inputs.includes(output)) fail('OUTPUT_IS_INPUT', { where: { file: output } });
    if (flags.sidecar !== undefined && output === null && inputs.length > 1) {
      fail('FLAG_REQUIRED', { params: { flag: '--output', command: 'ocr' } });
    }

    const { ocrFiles } = await import('../workspace/index.ts');
    const progress = openProgress(this.session);
    const report = await ocrFiles({
      inputs,
      output,
      outputDir: this.path(flags['output-dir'] ?? '.'),
      sidecar: flags.sidecar === undefined ? null : this.path(flags.sidecar),
      profile: flags.profile,
      format: flags.format,
      mode: flags.mode,
      engine: flags.engine,
      jobs: flags.jobs ?? null,
      model: flags.model === 'auto' || flags.model === 'npm' ? flags.model : this.path(flags.model),
      signal: this.session.signal,
      onProgress: ({ pagesDone, pagesTotal, etaSeconds }) =>
        progress.show({ label: this.words('progress.files'), done: pagesDone, total: pagesTotal, etaSeconds }),
    }).finally(() => progress.clear());
    const data = {
      files: report.files.map((file) => ({ ...file, problem: file.problem && withoutPath(file.problem) })),
    };
    return this.answer({ data, text: () => ocrText(report, this.session), exitCode: ocrExit(report) });
  }
}
