/** What the sandbox takes as user name and secret: it is for training, so they are no secret. */
export const SANDBOX_CREDENTIALS = {
  clientId: 'sohoa',
  clientSecret: 'sohoa-sandbox',
  username: 'sohoa',
  password: 'sohoa-sandbox',
} as const;
