import { defineConnector } from '../../plugin/index.ts';
import { AUTH_SECRETS, authSecrets } from '../http/auth-settings.ts';
import { CONNECTION_SECRETS, connectionSecrets } from '../http/tls-settings.ts';
import { authOf, ProvinceSettings } from './settings.ts';

/** The provincial system for handling procedures: it keeps the dossier, its components and their files. */
export const province = defineConnector({
  kind: 'province',
  summary: {
    en: 'Provincial system: dossier, components and files over REST, shapes and login by settings',
    vi: 'Hệ thống của tỉnh: hồ sơ, thành phần hồ sơ và tệp, qua REST, cấu trúc và cách đăng nhập theo cấu hình',
  },
  settings: ProvinceSettings,
  secrets: [...AUTH_SECRETS, ...CONNECTION_SECRETS],
  neededSecrets: (settings) => [...authSecrets(authOf(settings)), ...connectionSecrets(settings)],
  open: async (standing) => (await import('./open-province.ts')).openProvince(standing),
});
