import { describe, expect, it } from 'vitest';
import { blockIn, cronBlock, withBlock, withoutBlock } from '../../../../src/workspace/schedule/cron-lines.ts';
import { timerFactsFor } from '../../../support/timer-facts.ts';

const facts = timerFactsFor("/srv/số hóa 100%/it's");
const block = cronBlock(facts);

describe('cron lines', () => {
  it('ask every hour and at the start of the machine, never at a set hour: cron knows no time zone', () => {
    const lines = block.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^@reboot cd .* schedule run --if-missed --quiet --workspace .*$/);
    expect(lines[1]).toMatch(/^30 \* \* \* \* cd .* schedule run --if-missed --quiet --workspace .*$/);
  });

  it('quote paths for the shell, and percent signs for cron', () => {
    expect(block).toContain(`cd '/srv/số hóa 100\\%/it'\\''s' && `);
    expect(block.replaceAll('\\%', '')).not.toContain('%');
  });

  it('leave everything else in the crontab as it is', () => {
    const others = '# mine\nMAILTO=it@tinh.example\n5 4 * * 0 /bin/true 100\\%\n';
    const first = withBlock(others, facts.id, block);
    expect(first).toBe(others + block);
    const changed = cronBlock({ ...facts, at: '02:45' });
    const between = withBlock(`${first}# later\n`, facts.id, changed);
    expect(between).toBe(`${others}${changed}# later\n`);
    expect(blockIn(between, facts.id)).toBe(changed);
    expect(withoutBlock(between, facts.id)).toBe(`${others}# later\n`);
  });

  it('keep the lines of another workspace, and a last line without a line break', () => {
    const other = cronBlock({ ...facts, id: '11111111' });
    const both = withBlock(withBlock('7 * * * * true', '11111111', other), facts.id, block);
    expect(both).toBe(`7 * * * * true\n${other}${block}`);
    expect(withoutBlock(both, '11111111')).toBe(`7 * * * * true\n${block}`);
    expect(withoutBlock('7 * * * * true', facts.id)).toBe('7 * * * * true');
  });
});
