import type { PreviewCall, SendRequest } from '../../plugin/index.ts';
import { portalDossier } from './mapping.ts';
import { paperPushes } from './paper-push.ts';
import { placeholderLinks } from './papers-mapping.ts';
import { inCalls, portalSteps } from './progress.ts';
import type { PortalSettings } from './settings.ts';
import { type PortalService, wireCall } from './wire-call.ts';

/**
 * What a portal that holds nothing of the dossier would be told: the dossier as new, then its steps. A file that has no
 * link yet stands there under `https://link.invalid/`.
 */
export function portalPreview({ bundle, previous }: SendRequest, settings: PortalSettings): PreviewCall[] {
  const links = { ...placeholderLinks(bundle), ...previous?.links };
  const dossier = portalDossier(bundle, settings, links);
  const calls: readonly PortalService[] = [
    { service: 'DongBoHoSoMC', isUpdating: 'False', data: [dossier] },
    ...inCalls(portalSteps(bundle, settings)).map((data): PortalService => ({ service: 'CapNhatTienDoHoSoMC', data })),
  ];
  const told = calls.flatMap((call) => {
    const wire = wireCall(call, settings);
    return wire === null ? [] : [{ name: `${call.service}: ${wire.method} ${wire.path}`, body: wire.body, file: null }];
  });
  const { path } = settings.paperPush;
  const papers = paperPushes(bundle, settings).map(({ body, file: { name, sha256, bytes } }) => ({
    name: `POST ${path}`,
    body,
    file: { name, sha256, bytes },
  }));
  return [...told, ...papers];
}
