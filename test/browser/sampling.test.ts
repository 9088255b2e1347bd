import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { hasChromium, openBrowser, openWindow, screenshots } from '../support/browser.ts';
import { openReviewByCommand, type ReviewByCommand } from '../support/review-by-command.ts';

/** A sampling review on the page, with `sohoa review` on digitized sample dossiers, by keyboard. */
const CODES = ['H99.14-250717-0001', 'H99.14-250723-0001'];
const SLOW_ANSWER_MS = 3000;
const LONG = { timeout: 30_000, interval: 100 };

let site: ReviewByCommand;
let browser: Browser;
let page: Page;
let troubles: string[];

describe.skipIf(!hasChromium)('a sampling review on the page', () => {
  beforeAll(async () => {
    [site, browser] = await Promise.all([openReviewByCommand(CODES), openBrowser()]);
    ({ page, troubles } = await openWindow(browser, site.url));
    // The list is asked for between two dossiers too: a slow answer must keep nobody from the next finding.
    await page.route('**/samplings', async (route) => {
      if (route.request().method() === 'GET') await setTimeout(SLOW_ANSWER_MS);
      await route.continue();
    });
    await page.locator('tbody a').first().waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

  it('draws a sample, and goes through it from document to document by keyboard', async () => {
    await page.locator('nav a').nth(3).press('Enter');
    await page.locator('#sampling-name').focus();
    await press('Enter');
    expect(await page.locator('#sampling-name').getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.insertText('Đợt 1');
    await press('Enter');
    await expect.poll(() => page.locator('#sampling-title').innerText(), LONG).toContain('Đợt 1');
    expect(await axeViolations(page)).toEqual([]);
    const drawn = await page.locator('tbody tr').count();
    expect(drawn).toBeGreaterThanOrEqual(2);
    await page.getByRole('button', { name: 'Bắt đầu kiểm tra' }).press('Enter');
    await page.locator('.finding-bar').waitFor();
    await page.locator('.sheet img').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await screenshots(page, 'sampling');
    const said = () => page.locator('.finding-bar p').innerText();
    const first = await said();
    await page.locator('.finding-bar input[type=checkbox]').nth(3).press('Space');
    await press('F7');
    await expect.poll(() => page.locator('.finding-bar button').innerText(), LONG).toContain('Ghi 1 lỗi');
    await press('Enter');
    await expect.poll(said, LONG).not.toBe(first);
    for (let left = drawn - 1; left > 0; left--) {
      const before = await said();
      await press('F7', 'Enter');
      if (left > 1) await expect.poll(said, LONG).not.toBe(before);
    }
    await page.locator('#sampling-title').waitFor();
    await expect
      .poll(() => page.locator('[role=status]').first().innerText(), LONG)
      .toContain(`Đã kiểm tra ${drawn}/${drawn}, 1 văn bản lỗi`);
    expect(await page.locator('tbody').innerText()).toContain('trang chưa xoay đúng chiều');
    const { stdout } = await site.sohoa('sampling', 'show', '1', '--json');
    const { items } = JSON.parse(stdout) as { items: { defects: string[]; by: string }[] };
    expect(items.map(({ defects }) => defects.length).sort()).toEqual([...Array(drawn - 1).fill(0), 1]);
    expect(new Set(items.map(({ by }) => by))).toEqual(new Set(['Lê Thị Kiểm']));
    expect(troubles).toEqual([]);
  });
});
