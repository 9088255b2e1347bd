import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { PROJECT } from './sohoa-process.ts';

const CHROMIUM = '/usr/bin/chromium';

/** Debian's browser; suites that need it are skipped, and say so, where it is missing. */
export const hasChromium = existsSync(CHROMIUM);

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    headless: true,
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
}

/** A window of the size most offices have; anything it loads from elsewhere, and any error of the page, is kept. */
export async function openWindow(
  browser: Browser,
  url: string,
  options: { colorScheme?: 'light' | 'dark' } = {},
): Promise<{ context: BrowserContext; page: Page; troubles: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) troubles.push(`foreign: ${request.url()}`);
  });
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) troubles.push(message.text());
  });
  page.setDefaultTimeout(15_000);
  await page.goto(url);
  // The entrance of `sohoa review` sets its cookie and leads on to an address without the token.
  await page.waitForURL((address) => address.search === '');
  return { context, page, troubles };
}

/** Pictures for the guides, light and dark, when `SOHOA_SCREENSHOTS` asks for them. */
export async function screenshots(page: Page, name: string): Promise<void> {
  if (process.env['SOHOA_SCREENSHOTS'] === undefined) return;
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(PROJECT, 'docs', 'images', `${name}-${colorScheme}.png`) });
  }
}

/** The page as it ships, made from the sources as they are now. */
export async function buildPage(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'sohoa-page-'));
  await build({
    configFile: join(PROJECT, 'src/service/page/vite.config.ts'),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  });
  return outDir;
}
