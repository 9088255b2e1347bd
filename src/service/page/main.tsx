import { render } from 'preact';
import { createReview } from './commands/index.ts';
import { connectServer } from './server/server.ts';
import { addressOf } from './shell/address.ts';
import { App } from './shell/app.tsx';

const review = createReview(connectServer(), (code) => {
  window.location.hash = addressOf(code);
});
const root = document.getElementById('app');
if (root !== null) render(<App review={review} />, root);
