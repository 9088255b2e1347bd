import { describe, expect, it } from 'vitest';
import { runProgressFacts, runReportText } from '../../../src/cli/run-report.ts';
import { openSession } from '../../../src/cli/session.ts';
import type { RunReport } from '../../../src/pipeline/report.ts';
import { rowCounts } from '../../support/delivery-report.ts';

const session = (language: string) => openSession(['--lang', language, '--no-color'], new AbortController().signal);

const states = rowCounts();

const report: RunReport = {
  schema: 'sohoa/run-report/1',
  run: 3,
  pipeline: 'digitize',
  startedAt: '2026-11-22T18:00:00Z',
  endedAt: '2026-11-22T18:01:15Z',
  dryRun: false,
  counts: {
    dossiers: { open: 0, done: 5, held: 2, failed: 1, error: 1 },
    documents: 14,
    pages: 31,
    pagesRecognized: 30,
    blankPages: 1,
    marks: { blank: 1, duplicate: 2 },
    heldValues: 4,
    resultsMade: 300,
    resultsReused: 12,
  },
  seconds: 75,
  pagesPerMinute: 24.8,
  dossiers: [
    { id: 'a', code: 'H56.14-240115-0001', state: 'done', documents: 1, pages: 2, marks: {}, held: 0, problems: [] },
    { id: 'b', code: 'H56.14-240115-0002', state: 'held', documents: 1, pages: 2, marks: {}, held: 4, problems: [] },
    {
      id: 'c',
      code: null,
      state: 'failed',
      documents: 0,
      pages: 0,
      marks: {},
      held: 0,
      problems: [{ code: 'FILE_EMPTY', recovery: 'fix-input', where: {}, params: {} }],
    },
  ],
  problems: [{ code: 'ROW_FOLDER_MISSING', recovery: 'fix-input', where: { line: 7, dossier: 'H1' }, params: {} }],
  skipped: ['Thumbs.db'],
  delivery: {
    targets: { province: { ...states, accepted: 7 }, portal: { ...states, accepted: 6, held: 1 } },
    accepted: 13,
    withdrawn: 0,
    attempts: 15,
    retries: 2,
    unknownsAsked: 0,
    resendsAvoided: 0,
    left: 2,
    stopped: {},
  },
  exitCode: 5,
};

describe('the report of a run', () => {
  it('counts, names what needs a hand, and says what to type', () => {
    const text = runReportText(report, session('en'));
    expect(text).toContain('Run 3 · digitize · 23/11/2026 01:00');
    expect(text).toContain('5 done · 2 held · 1 failed · 1 error');
    expect(text).toContain('31 (1 blank), 30 recognized in this run, 24.8 pages/minute');
    expect(text).toMatch(/Marked pages \(none removed\) +blank page × 1 · duplicate page × 2/);
    expect(text).toMatch(/Sent to portal +6 accepted · 1 held/);
    expect(text).toMatch(/H56\.14-240115-0002 +held +4/);
    expect(text).toMatch(/without a code +failed +A file is empty/);
    expect(text).toContain('Register row 7: there is no folder for dossier H1.');
    expect(text).toContain('To do\n  Copy or scan the file again, then run the same command.');
    expect(text).toContain('Thumbs.db');
    expect(text).not.toContain('H56.14-240115-0001');
    for (const command of ['retry --errors', 'status --state failed', 'status --state held', 'sohoa deliver']) {
      expect(text).toContain(command);
    }
  });

  it('speaks Vietnamese', () => {
    const text = runReportText(report, session('vi'));
    expect(text).toContain('5 hoàn thành · 2 chờ kiểm tra · 1 không đạt · 1 lỗi');
    expect(text).toContain('24,8 trang/phút');
    expect(text).toContain('Bảng kê, dòng 7: không có thư mục của hồ sơ H1.');
  });

  it('leaves nothing unfilled', () => {
    for (const language of ['vi', 'en']) expect(runReportText(report, session(language))).not.toMatch(/\{\w+\}/);
  });

  it('says of a dry run that nothing was changed', () => {
    const dry = runReportText({ ...report, dryRun: true, delivery: null }, session('en'));
    expect(dry).toContain('nothing was changed or sent');
    expect(dry).not.toContain('Sent to');
  });

  it('cuts long lists', () => {
    const skipped = Array.from({ length: 100 }, (_, index) => `file-${index}`);
    const text = runReportText({ ...report, skipped }, session('en'));
    expect(text).toContain('… and 80 more');
    expect(text).not.toContain('file-99');
  });
});

describe('progress of a run', () => {
  it('counts pages while dossiers are worked on', () => {
    const at = { phase: 'dossiers', done: 1, total: 9, pagesDone: 3, pagesTotal: 40, etaSeconds: 60 } as const;
    expect(runProgressFacts(at, session('vi'))).toEqual({
      label: 'Hồ sơ',
      done: 1,
      total: 9,
      detail: '3/40 trang',
      etaSeconds: 60,
    });
    expect(runProgressFacts({ ...at, phase: 'delivery' }, session('en'))).not.toHaveProperty('detail');
  });
});
