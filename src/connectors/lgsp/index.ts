import { defineConnector } from '../../plugin/index.ts';
import { AUTH_SECRETS, authSecrets } from '../http/auth-settings.ts';
import { CONNECTION_SECRETS, connectionSecrets } from '../http/tls-settings.ts';
import { LgspSettings } from './settings.ts';

/** The axis of document exchange (trục liên thông văn bản): edXML messages over the document interface of a province. */
export const lgsp = defineConnector({
  kind: 'lgsp',
  summary: {
    en: 'Axis of document exchange: results as edXML (QCVN 102:2016) over the document interface of a provincial LGSP',
    vi: 'Trục liên thông văn bản: kết quả dạng edXML (QCVN 102:2016) qua giao diện văn bản của LGSP tỉnh',
  },
  settings: LgspSettings,
  secrets: [...AUTH_SECRETS, ...CONNECTION_SECRETS],
  neededSecrets: (settings) => [...authSecrets(settings.auth), ...connectionSecrets(settings)],
  open: async (standing) => (await import('./open-lgsp.ts')).openLgsp(standing),
});
