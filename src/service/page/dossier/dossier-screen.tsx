import type { VNode } from 'preact';
import { FieldList } from '../fields/field-list.tsx';
import { PagePicture } from '../paper/page-picture.tsx';
import { PageTools } from '../paper/page-tools.tsx';
import { FindingBar } from '../sampling/finding-bar.tsx';
import { Thumbnails } from '../thumbnails/thumbnails.tsx';
import { DossierBar } from './dossier-bar.tsx';
import { LockBanner } from './lock-banner.tsx';

/** Pages, picture and fields side by side. */
export function DossierScreen(): VNode {
  return (
    <div class="dossier">
      <DossierBar />
      <LockBanner />
      <FindingBar />
      <div class="columns">
        <Thumbnails />
        <div class="paper-column">
          <PageTools />
          <PagePicture />
        </div>
        <FieldList />
      </div>
    </div>
  );
}
