export { type App, type AppOptions, createApp } from './create-app.ts';
export { type Listening, listen } from './listen.ts';
export { LOOPBACK_NAMES } from './same-site.ts';
