import { makeOfficial } from '../papers/official.ts';
import type { Paper, Scene } from '../papers/paper.ts';
import { Random } from '../random.ts';
import { communeCommittee } from '../words/agencies.ts';
import { addressed, makePerson, type PersonWishes } from '../words/people.ts';
import { makeAddress, type Place } from '../words/places.ts';
import {
  type DossierPlan,
  type FilePlan,
  type PaperPlan,
  plainSides,
  type SidePlan,
  sideFile,
  wholeFile,
} from './plan.ts';
import { at, decision, PROCEDURE_PAPERS, type ProcedureName } from './procedure-papers.ts';
import { registerRow } from './register-row.ts';

/** The commune all committed dossiers come from; H99 is no code of any province. */
const PLACE: Place = {
  province: 'Hòa Giang',
  provinceKind: 'tỉnh',
  district: null,
  commune: { kind: 'xã', name: 'Tân Lập' },
};

/** A page that is small in a repository: little grain, so that JPEG has little to keep. */
const QUIET: SidePlan = { level: 'clean', colour: 'colour', wear: { noise: 1.6, jpegQuality: 66 } };
const QUIET_GREY: SidePlan = { ...QUIET, colour: 'grey' };

/** The dossiers of `samples/dossiers`, each made to show something; `samples/README.md` says what. */
export function committedDossiers(): DossierPlan[] {
  return [
    allowance(),
    extract(),
    marriageStatus(),
    land(),
    birth(),
    poverty(),
    building(),
    letters(),
    secondMarriageStatus(),
  ];
}

/** A decision of two pages with a red seal, in colour, crooked; a form and a birth certificate as single pictures. */
function allowance(): DossierPlan {
  const { scene, make } = open('allowance', '250714-0001', { sex: 'female', bornTo: 1970 });
  const [form, birthCopy, result] = papersOf('allowance', scene);
  const papers = [
    plainSides(form, { ...QUIET, dpi: 300, skewDegrees: 0.6 }),
    plainSides(birthCopy, { ...QUIET_GREY, dpi: 300, skewDegrees: -1.2 }),
    plainSides(result, { ...QUIET, dpi: 300, skewDegrees: 1.6 }),
  ];
  return make('allowance', `01 Trợ cấp xã hội - ${scene.person.name}`, papers, [
    sideFile('01 Tờ khai đề nghị.jpg', 'jpeg', 0),
    sideFile('02 Giấy khai sinh (bản sao).JPG', 'jpeg', 1),
    wholeFile('03 Quyết định trợ cấp.pdf', 'pdf', papers, 2),
  ]);
}

/** A birth certificate scanned sideways at 200 dpi; a PNG. */
function extract(): DossierPlan {
  const { scene, make } = open('extract-of-birth', '250714-0002', {});
  const [form, old, result] = papersOf('extract', scene);
  const papers = [
    plainSides(form, { level: 'clean', colour: 'grey', dpi: 200, skewDegrees: 0.3, wear: { noise: 0, specks: 6 } }),
    plainSides(old, { ...QUIET, dpi: 200, skewDegrees: -0.7, rotation: 90 }),
    plainSides(result, { ...QUIET, dpi: 300, skewDegrees: 0.9 }),
  ];
  return make('extract', '02 Cấp bản sao trích lục', papers, [
    sideFile('1-to-khai.png', 'png', 0),
    sideFile('2-khai-sinh-cu.jpg', 'jpeg', 1),
    wholeFile('3-trich-luc-khai-sinh.pdf', 'pdf', papers, 2),
  ]);
}

/** A form with an empty back in a TIFF, the result upside down; a dollar sign and an ampersand in the names. */
function marriageStatus(): DossierPlan {
  const { scene, make } = open('marriage-status', '250715-0001', { sex: 'male', bornFrom: 1990 });
  const [form, result] = papersOf('marriageStatus', scene);
  const front: SidePlan = { ...QUIET_GREY, dpi: 300, skewDegrees: -0.5 };
  const papers: PaperPlan[] = [
    { paper: form, sides: [front, { ...front, back: true }] },
    plainSides(result, { ...QUIET, dpi: 300, skewDegrees: 1.1, rotation: 180 }),
  ];
  return make('marriageStatus', '03 Hôn nhân & gia đình $A', papers, [
    wholeFile('to khai $1.tif', 'tiff', papers, 0),
    sideFile('xác nhận tình trạng.jpeg', 'jpeg', 1),
  ]);
}

/** A decision of several pages, the first dark and unevenly lit; an official letter; black and white G4. */
function land(): DossierPlan {
  const { scene, make } = open('land', '250716-0001', { sex: 'male', bornTo: 1968 });
  const [form, letter] = papersOf('land', scene);
  const result = decision(scene, 'land', 9, 5);
  const dark: SidePlan = {
    level: 'hard',
    colour: 'grey',
    dpi: 300,
    skewDegrees: 2.4,
    wear: { light: 0.62, unevenness: 0.34, noise: 7, gutter: 0.4, jpegQuality: 60 },
  };
  const papers: PaperPlan[] = [
    plainSides(form, { colour: 'bitonal', dpi: 300, skewDegrees: -0.9 }),
    plainSides(letter, { colour: 'bitonal', dpi: 300, skewDegrees: 0.4 }),
    {
      paper: result,
      sides: result.pages.map((_, page) => (page === 0 ? dark : { ...QUIET, dpi: 300, skewDegrees: -1.4 })),
    },
  ];
  return make('land', '04 Thu hồi đất - thôn Đông', papers, [
    wholeFile('01-don-va-cong-van.tif', 'tiff', papers, 0, 1),
    wholeFile('02-quyet-dinh-thu-hoi.pdf', 'pdf', papers, 2),
  ]);
}

/** One file a page; the folder's name and one file's in NFD, as another system wrote them. */
function birth(): DossierPlan {
  const { scene, make } = open('birth', '250717-0001', { sex: 'female', bornFrom: 1992, bornTo: 2001 });
  const [form, notice, result] = papersOf('birth', scene);
  const papers = [
    plainSides(form, { ...QUIET_GREY, dpi: 200, skewDegrees: 0.8 }),
    plainSides(notice, { ...QUIET_GREY, dpi: 200, skewDegrees: -1.7 }),
    plainSides(result, { ...QUIET, dpi: 200, skewDegrees: 0.2 }),
  ];
  return make('birth', '05 Đăng ký khai sinh'.normalize('NFD'), papers, [
    sideFile('trang 1.jpg', 'jpeg', 0),
    sideFile('trang 2.jpg', 'jpeg', 1),
    sideFile('trang 3 - giấy khai sinh.jpg'.normalize('NFD'), 'jpeg', 2),
  ]);
}

/** A list with a ruled table over two pages; the decision born digital. */
function poverty(): DossierPlan {
  const { scene, make } = open('poverty', '250718-0001', { sex: 'female' });
  const [form, list, result] = papersOf('poverty', scene);
  const papers = [
    plainSides(form, { ...QUIET_GREY, dpi: 300, skewDegrees: 0 }),
    plainSides(list, { ...QUIET_GREY, dpi: 300, skewDegrees: -1.1 }),
    plainSides(result),
  ];
  return make('poverty', '06 Công nhận hộ nghèo', papers, [
    wholeFile('01 đơn.pdf', 'pdf', papers, 0),
    wholeFile('02 danh sách hộ.pdf', 'pdf', papers, 1),
    wholeFile('03 quyết định (bản điện tử).pdf', 'pdf-born-digital', papers, 2),
  ]);
}

/** All papers in one PDF, one of them turned. */
function building(): DossierPlan {
  const { scene, make } = open('building', '250721-0001', { sex: 'male' });
  const [form, authorization] = papersOf('building', scene);
  const papers = [
    plainSides(form, { ...QUIET_GREY, dpi: 200, skewDegrees: -0.4 }),
    plainSides(authorization, { ...QUIET_GREY, dpi: 200, skewDegrees: 1.3, rotation: 270 }),
  ];
  return make('building', `07 Giấy phép xây dựng - ${scene.person.name}`, papers, [
    wholeFile('Toàn bộ hồ sơ.pdf', 'pdf', papers, 0, 1),
  ]);
}

/** Official letters and a submission of several pages, scanned as one TIFF of JPEG pages. */
function letters(): DossierPlan {
  const { scene, make } = open('letters', '250722-0001', { sex: 'female', bornTo: 1985 });
  const agency = communeCommittee(scene.random.fork('agency'), PLACE);
  const letter = makeOfficial('cong-van', at(scene, 'letter', 2), {
    agency,
    subject: `trả lời đơn kiến nghị của ${addressed(scene.person)}`,
    sentences: 5,
  });
  const submission = makeOfficial('to-trinh', at(scene, 'submission', 4), {
    agency,
    subject: 'Về việc giao đất tái định cư cho 12 hộ dân thôn Đông',
    sentences: 13,
  });
  const [form] = papersOf('land', scene);
  const papers = [
    plainSides(form, { ...QUIET_GREY, dpi: 200, skewDegrees: 0.5 }),
    plainSides(letter, { ...QUIET_GREY, dpi: 200, skewDegrees: -1.9 }),
    plainSides(submission, { ...QUIET_GREY, dpi: 200, skewDegrees: 0.7 }),
  ];
  return make('land', '08 Tái định cư', papers, [wholeFile('scan0001.tiff', 'tiff', papers, 0, 1, 2)]);
}

/** A colour scan with folds and a stronger lean. */
function secondMarriageStatus(): DossierPlan {
  const { scene, make } = open('second-marriage-status', '250723-0001', { sex: 'female', bornFrom: 1985 });
  const [form, result] = papersOf('marriageStatus', scene);
  const papers = [
    plainSides(form, { ...QUIET, dpi: 200, skewDegrees: 3.2 }),
    plainSides(result, {
      ...QUIET,
      dpi: 300,
      skewDegrees: -2.2,
      wear: { noise: 2, foldsMm: [99, 198], jpegQuality: 66 },
    }),
  ];
  return make('marriageStatus', '09 Xác nhận hôn nhân', papers, [
    sideFile('IMG_0001.JPG', 'jpeg', 0),
    sideFile('IMG_0002.JPG', 'jpeg', 1),
  ]);
}

/** Seed, people and register of one committed dossier. */
function open(label: string, number: string, wishes: PersonWishes) {
  const random = new Random(`committed/${label}`);
  const received = `20${number.slice(0, 2)}-${number.slice(2, 4)}-${number.slice(4, 6)}`;
  const person = makePerson(random.fork('person'), wishes);
  const scene: Scene = {
    random: random.fork('scene'),
    place: PLACE,
    address: makeAddress(random.fork('address'), PLACE),
    day: received,
    person,
  };
  const make = (
    procedure: ProcedureName,
    folder: string,
    papers: readonly PaperPlan[],
    files: readonly FilePlan[],
  ): DossierPlan => {
    const code = `H99.14-${number}`;
    const row = registerRow({
      random,
      code,
      folder,
      owner: person,
      place: PLACE,
      address: scene.address,
      procedure: PROCEDURE_PAPERS[procedure],
      received,
    });
    return { label: `committed/${label}`, folder, register: row, papers, files };
  };
  return { scene, make };
}

/** At most three papers of a procedure, as a tuple the caller can take apart. */
function papersOf(name: ProcedureName, scene: Scene): [Paper, Paper, Paper] {
  const [first, second, third] = PROCEDURE_PAPERS[name].make(scene);
  if (!first || !second) throw new RangeError(`${name} has too few papers`);
  return [first, second, third ?? second];
}
