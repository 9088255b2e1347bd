import { describe, expect, it } from 'vitest';
import { asSohoaError } from '../../../src/cli/caught.ts';
import { errorDocument, errorText } from '../../../src/cli/render-error.ts';
import { openSession } from '../../../src/cli/session.ts';
import { problem } from '../../../src/errors/index.ts';

const session = (...argv: string[]) => openSession(['--no-color', ...argv], new AbortController().signal);

describe('errors on the terminal', () => {
  it('says what, where, what to do, and the code', () => {
    const error = problem('DISK_FULL', { where: { dossier: 'H1', step: 'assemble' } });
    expect(errorText(error, session('--lang', 'en')).split('\n')).toEqual([
      'Error: The disk is full.',
      '  Where: dossier H1 · step assemble',
      '  To do: Free some space and run the same command: it continues where it stopped.',
      '  Code: DISK_FULL',
      '',
    ]);
    expect(errorText(error, session('--lang', 'vi'))).toContain('Lỗi: Ổ đĩa đã đầy.\n  Ở: hồ sơ H1 · bước assemble');
  });

  it('does not repeat a place the message names', () => {
    const error = problem('FILE_EMPTY', { where: { file: 'a.pdf' } });
    expect(errorText(error, session('--lang', 'en'))).not.toContain('Where:');
  });

  it('shows no message of a foreign error, which may quote a dossier, even with --verbose', () => {
    const error = asSohoaError(new Error('cannot read Nguyễn Văn A.pdf'));
    const text = errorText(error, session('--verbose', '--lang', 'en'));
    expect(text).toContain('INTERNAL');
    expect(text).toContain('render-error.test.ts');
    expect(text).not.toContain('Nguyễn');
  });
});

describe('errors as a document', () => {
  it('has the published shape', () => {
    const error = problem('WORKSPACE_LOCKED', { where: { file: 'x' }, params: { pid: 7 } });
    expect(errorDocument(error, session('--lang', 'en'))).toEqual({
      ok: false,
      error: {
        code: 'WORKSPACE_LOCKED',
        message: 'Another sohoa (process 7) is working in this workspace.',
        hint: 'Wait until it has finished, then run again.',
        recovery: 'retry',
        where: { file: 'x' },
      },
    });
  });
});

describe('paths in documents', () => {
  const documentOf = (code: Parameters<typeof problem>[0], file: string) =>
    JSON.stringify(errorDocument(problem(code, { where: { file }, params: { column: 'x' } }), session('--lang', 'en')));

  it('of scans stay out: they hold names', () => {
    expect(documentOf('FILE_EMPTY', '/in/Nguyễn Văn A/don.pdf')).not.toContain('Nguyễn');
    expect(documentOf('INPUT_MISSING', '/in/Nguyễn Văn A.pdf')).not.toContain('Nguyễn');
    expect(documentOf('ACCESS_DENIED', '/in/Nguyễn Văn A.pdf')).not.toContain('Nguyễn');
  });

  it('of settings and registers are told', () => {
    expect(documentOf('SETTINGS_INVALID', '/w/sohoa.yaml')).toContain('/w/sohoa.yaml');
    expect(documentOf('REGISTER_COLUMN_MISSING', '/in/dot-1.csv')).toContain('/in/dot-1.csv');
  });
});

describe('errors of the system', () => {
  it.each([
    ['ENOSPC', 'DISK_FULL', 75],
    ['EACCES', 'ACCESS_DENIED', 3],
    ['EROFS', 'ACCESS_DENIED', 3],
    ['EBADF', 'INTERNAL', 1],
  ])('%s is %s', (system, code, exitCode) => {
    const error = asSohoaError(Object.assign(new Error('x'), { code: system, path: '/a' }));
    expect(error).toMatchObject({ code, exitCode, where: { file: '/a' } });
  });
});
