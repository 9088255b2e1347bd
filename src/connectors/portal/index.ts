import { defineConnector } from '../../plugin/index.ts';
import { CONNECTION_SECRETS, connectionSecrets } from '../http/tls-settings.ts';
import { PortalSettings } from './settings.ts';

/** The national public-service portal, reached through an adapter that holds a session, or through a provincial relay. */
export const portal = defineConnector({
  kind: 'portal',
  summary: {
    en: 'National public-service portal: dossier and progress through the adapter or a relay, files by link',
    vi: 'Cổng Dịch vụ công quốc gia: hồ sơ và tiến độ qua bộ kết nối hoặc trục của tỉnh, tệp theo đường dẫn',
  },
  settings: PortalSettings,
  secrets: ['password', ...CONNECTION_SECRETS],
  neededSecrets: (settings) => [
    ...(settings.envelope === 'adapter-session' ? ['password'] : []),
    ...connectionSecrets(settings),
  ],
  open: async (standing) => (await import('./open-portal.ts')).openPortal(standing),
});
