import { defineConnector } from '../../plugin/index.ts';
import { CONNECTION_SECRETS, connectionSecrets } from '../http/tls-settings.ts';
import { IdentitySettings } from './settings.ts';

/** The register of people's numbers, asked before papers are joined; nothing is ever sent to it. */
export const identity = defineConnector({
  kind: 'identity',
  summary: {
    en: 'Identity register: who a number belongs to, and which numbers one person had',
    vi: 'Cơ sở dữ liệu định danh: số thuộc về ai, một người từng có những số nào',
  },
  settings: IdentitySettings,
  secrets: ['clientSecret', ...CONNECTION_SECRETS],
  neededSecrets: (settings) => ['clientSecret', ...connectionSecrets(settings)],
  lookUpOnly: true,
  open: async (standing) => (await import('./open-identity.ts')).openIdentity(standing),
});
