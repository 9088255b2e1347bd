import { render } from 'preact';
import { createReview } from './commands/index.ts';
import { connectServer } from './server/server.ts';
import { App } from './shell/app.tsx';

const review = createReview(connectServer(), (address) => {
  window.location.hash = address;
});
const root = document.getElementById('app');
if (root !== null) render(<App review={review} />, root);
