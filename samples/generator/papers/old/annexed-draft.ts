import { Composer } from '../../layout/composer.ts';
import { communeCommittee, districtCommittee, provinceCommittee } from '../../words/agencies.ts';
import { bodyOf } from '../../words/sentences.ts';
import { subjectOf } from '../../words/subjects.ts';
import { makeSigner, setFoot } from '../foot.ts';
import { setHead } from '../head.ts';
import { makeLook } from '../look.ts';
import { makeOfficial } from '../official.ts';
import type { Paper, Scene } from '../paper.ts';

/**
 * A submission or letter with the draft of another paper behind it: that one has a head, an open number and date, and the name of
 * somebody who has not signed. All values are those of the paper in front.
 */
export function makeAnnexedDraft(scene: Scene): Paper {
  const { random, place, day } = scene;
  const front = makeOfficial(random.fork('front-kind').pick(['to-trinh', 'cong-van', 'to-trinh']), scene, {
    agency: communeCommittee(random.fork('front'), place),
  });
  const look = makeLook(random.fork('draft-look'));
  const agency = (place.district ? districtCommittee : provinceCommittee)(random.fork('above'), place);
  const decision = random.fork('draft-kind').chance(0.6);
  const page = new Composer(look);
  const label = random.fork('label').pick(['DỰ THẢO', 'Dự thảo', 'DỰ THẢO LẦN 2']);
  page.text(label, { style: 'bold', sizePt: 12, block: 'draft-mark', gapMm: 2 });
  setHead(page, look, {
    agency,
    numberLine: `Số:        /${decision ? 'QĐ' : 'KH'}-UBND`,
    dateLine: `${agency.locality}, ngày      tháng      năm ${day.slice(0, 4)}`,
  });
  page.text(decision ? 'QUYẾT ĐỊNH' : 'KẾ HOẠCH', { align: 'center', style: 'bold', sizePt: 14, block: 'draft-title' });
  page.text(subjectOf(decision ? 'quyet-dinh' : 'ke-hoach', random.fork('draft-subject'), { place, day }), {
    align: 'center',
    style: 'bold',
    block: 'draft-subject',
    insetMm: 14,
    gapMm: 4,
  });
  for (const line of bodyOf(random.fork('draft-words'), { place, day }, random.int(3, 8))) page.body(line);
  setFoot(page, look, {
    agency,
    signer: makeSigner(random.fork('draft-signer'), agency),
    recipients: ['Như Điều 3;', 'Lưu: VT.'],
    sealed: false,
  });
  return { ...front, layout: 'annexed-draft', pages: [...front.pages, ...page.pages] };
}
