export { type Serving, serveApi } from './serve.ts';
