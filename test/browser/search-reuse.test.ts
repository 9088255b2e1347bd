import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../src/domain/index.ts';
import { openCatalog } from '../../src/stores/catalog/open-catalog.ts';
import { axeViolations } from '../support/axe.ts';
import { hasChromium, openBrowser, openWindow, screenshots } from '../support/browser.ts';
import { openReviewByCommand, type ReviewByCommand } from '../support/review-by-command.ts';

/** Search and reuse on the page, with `sohoa review` on a digitized sample dossier, by keyboard. */
const CODE = 'H99.14-250717-0001';
const HOLDER = '086325728582';
const KIND = 'giay-khai-sinh';
/** Another dossier of the same person, not received yet. */
const OTHER = 'H99.14-261123-0007';
const PURPOSE = 'Nhận hồ sơ nhập học';
const LONG = { timeout: 30_000, interval: 100 };

let site: ReviewByCommand;
let browser: Browser;
let page: Page;
let troubles: string[];

describe.skipIf(!hasChromium)('search and reuse on the page', () => {
  beforeAll(async () => {
    [site, browser] = await Promise.all([openReviewByCommand([CODE]), openBrowser()]);
    await site.stopReview();
    connectToNobody(site.workspace);
    await site.startReview();
    ({ page, troubles } = await openWindow(browser, site.url));
    await page.locator('tbody a').first().waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focusedId = () => page.evaluate('document.activeElement.id');
  const status = () => page.locator('.look-count').innerText();
  /** Everything the browser keeps of where it was. */
  const kept = async () =>
    [page.url(), await page.title(), await page.evaluate('JSON.stringify(history.state)')].join(' ');

  it('opens the search with one key, but leaves that key to whoever types', async () => {
    await press('/');
    await expect.poll(focusedId, LONG).toBe('search-words');
    await page.keyboard.type('a/b');
    expect(await page.locator('#search-words').inputValue()).toBe('a/b');
    await page.locator('#search-agency').focus();
    await press('Control+k');
    expect(await focusedId()).toBe('search-words');
    await press('Control+a');
  });

  it('finds without diacritics, marks the original spelling, and opens a hit at its page', async () => {
    await page.keyboard.type('giay khai sinh');
    await page.locator('select').first().selectOption(KIND);
    await page.locator('#search-words').focus();
    await press('Enter');
    await page.locator('.hits li').first().waitFor();
    expect(await status()).toContain('Tìm thấy 1 giấy tờ');
    const marks = await page.locator('.hits mark').allInnerTexts();
    expect(marks.join(' ').toLowerCase()).toContain('giấy khai sinh');
    expect(await axeViolations(page)).toEqual([]);
    await screenshots(page, 'search');
    await press('ArrowDown', 'Enter');
    await expect.poll(() => page.locator('.dossier-bar h1').innerText(), LONG).toBe(CODE);
    expect(page.url()).toMatch(/\/pages\/3$/);
    await page.locator('.sheet img').waitFor();
    expect(await page.locator('.thumbnail[aria-selected="true"]').getAttribute('aria-posinset')).toBe('3');
    await page.goBack();
    await page.locator('.hits li').first().waitFor();
    expect(await page.locator('#search-words').inputValue()).toBe('giay khai sinh');
  });

  it('asks why a person is looked for, and forgets whom', async () => {
    await page.locator('#search-person').fill(HOLDER);
    await press('Enter');
    expect(await focusedId()).toBe('search-purpose');
    expect(await page.locator('#search-purpose').getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.insertText(PURPOSE);
    await press('Enter');
    await expect.poll(status, LONG).toContain('Tìm thấy 1 giấy tờ');
    expect(await kept()).not.toContain(HOLDER);
    await page.locator('nav a').nth(2).press('Enter');
    await expect.poll(focusedId, LONG).toBe('reuse-number');
    await page.goBack();
    await page.locator('#search-person').waitFor();
    expect(await page.locator('#search-person').inputValue()).toBe('');
    expect(await page.locator('.hits').count()).toBe(0);
    await page.goForward();
  });

  it('says which papers are held, whether they are good, and who could not be asked', async () => {
    await expect.poll(focusedId, LONG).toBe('reuse-number');
    await press('Enter');
    expect(await page.locator('#reuse-number').getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.insertText(HOLDER);
    await press('Tab');
    await page.keyboard.insertText(PURPOSE);
    await press('Enter');
    await page.locator('.answers').waitFor();
    expect(await page.locator('.answers tbody').innerText()).toContain('thư mục làm việc này');
    expect(await page.locator('.answers tbody th').allInnerTexts()).toContain('Giấy khai sinh');
    expect(await page.locator('.answers tbody').innerText()).toMatch(
      /đã có[\s\S]*Cơ sở dữ liệu hộ tịch[\s\S]*còn hiệu lực \(không thời hạn\)/,
    );
    expect(await page.locator('.spared li').allInnerTexts()).toEqual(['Giấy khai sinh']);
    expect(await page.locator('.stores').innerText()).toMatch(/province: không hỏi được \([A-Z_]+\)/);
    expect(await page.locator('.report').innerText()).toContain('vẫn có thể đang có');
    expect(await axeViolations(page)).toEqual([]);
    expect(await kept()).not.toContain(HOLDER);
    await screenshots(page, 'reuse');
  });

  it('uses a paper for a dossier, so that nobody is asked for it', async () => {
    await page.locator('.use-paper summary').press('Enter');
    await press('Tab', 'Tab', 'Enter');
    expect(await page.locator('.use-paper [role=alert]').innerText()).toContain('mã hồ sơ');
    await press('Shift+Tab');
    await page.keyboard.insertText(OTHER);
    await press('Enter');
    await expect.poll(() => page.locator('.answers tbody').innerText(), LONG).toContain(`Đã dùng cho hồ sơ ${OTHER}`);
    expect(await axeViolations(page)).toEqual([]);
    const catalog = await openCatalog(join(site.workspace, 'data', 'catalog.db'));
    const uses = await catalog.papers.usesFor(OTHER).finally(() => catalog.close());
    expect(uses.map(({ by, purpose, reused }) => [by, purpose, reused.paper.paperKind])).toEqual([
      ['reviewer:Lê Thị Kiểm', PURPOSE, KIND],
    ]);
  });

  it('leaves each look in the log with its purpose, and the number nowhere', async () => {
    const entries = await audit(site.workspace);
    const looks = entries.filter(({ purpose }) => purpose === PURPOSE);
    expect(looks.map(({ actor, action }) => [actor, action])).toEqual([
      ['reviewer:Lê Thị Kiểm', 'search.run'],
      ['reviewer:Lê Thị Kiểm', 'reuse.look'],
      ['reviewer:Lê Thị Kiểm', 'reuse.look'],
      ['reviewer:Lê Thị Kiểm', 'reuse.use'],
    ]);
    expect(looks.every(({ persons }) => persons !== '')).toBe(true);
    expect(JSON.stringify(entries) + site.printed()).not.toContain(HOLDER);
  });

  it('clears the form when it is left; dark looks are as readable; nothing went wrong', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('.answers a').first().press('Enter');
    await expect.poll(() => page.locator('.dossier-bar h1').innerText(), LONG).toBe(CODE);
    await page.goBack();
    await expect.poll(focusedId, LONG).toBe('reuse-number');
    expect(await page.locator('#reuse-number').inputValue()).toBe('');
    expect(await page.locator('.answers').count()).toBe(0);
    expect(troubles).toEqual([]);
  });
});

/** A provincial store that does not answer: nothing listens at its port. */
function connectToNobody(workspace: string): void {
  mkdirSync(join(workspace, 'data', 'secrets'), { recursive: true });
  writeFileSync(join(workspace, 'data', 'secrets', 'nobody'), 'mat-khau', { mode: 0o600 });
  appendFileSync(
    join(workspace, 'sohoa.yaml'),
    `
reuse: { allowUnsigned: true }
targets:
  province:
    use: province
    settings: { url: 'http://127.0.0.1:9/province', clientId: sohoa, paperStore: true }
    secrets: { clientSecret: { file: data/secrets/nobody } }
`,
  );
}

async function audit(workspace: string): Promise<AuditEntry[]> {
  const catalog = await openCatalog(join(workspace, 'data', 'catalog.db'));
  return catalog.audit.after(0, 1000).finally(() => catalog.close());
}
