import { defineConfig } from 'vite';

/** The review page as it ships: plain files beside the server that hands them out, nothing fetched from elsewhere. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../../dist/service/page',
    emptyOutDir: true,
    // The page's content policy forbids data: scripts and styles written into the page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
