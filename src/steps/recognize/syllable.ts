/**
 * Can this be a Vietnamese syllable? Decided by its build (initial, rime, tone), not by a word list: `nghiêng` can be
 * written, `nghang`, `bạc̣` and `tắch` cannot. Expects lower or upper case without punctuation; NFC or NFD.
 */
export function isSyllable(word: string): boolean {
  const letters = word.normalize('NFD').toLowerCase();
  const tones = letters.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const bare = letters.replace(TONES, '').normalize('NFC');
  const [, initial = '', rime = ''] = SHAPE.exec(bare) ?? [];
  if (rime === '' || !(fits(initial, rime) || hasHiddenVowel(bare))) return false;
  return !STOPPED.test(rime) || tones[0] === ACUTE || tones[0] === DOT_BELOW;
}

const ACUTE = '\u0301';
const DOT_BELOW = '\u0323';
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** The longest initial wins: `qu` and `gi` take their vowel with them. */
const SHAPE = /^(ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdđghklmnprstvx])?([aăâeêioôơuưy]\p{Ll}*)$/u;

/** Syllables that end in a stop know two tones only. */
const STOPPED = /(?:[cpt]|ch)$/u;

const RIMES = new Set(
  `a ai ao au ay âu ây ac ach am an ang anh ap at ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât e eo ec em en eng ep et ê êu êch
  êm ên ênh êp êt i ia iu ich im in inh ip it iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu ynh yt o oi oc om on ong
  op ot oong ooc oa oai oao oay oac oach oam oan oang oanh oap oat oăc oăm oăn oăng oăt oe oeo oen oet ô ôi ôc ôm ôn ông ôp
  ôt ơ ơi ơm ơn ơp ơt u ua ui uc um un ung up ut uân uâng uât uây uê uêch uênh uơ uy uya uych uynh uyt uyu uyên uyêt uôc uôi
  uôm uôn uông uôt ư ưa ưi ưu ưc ưm ưng ưt ươc ươi ươm ươn ương ươp ươt ươu`.split(/\s+/u),
);

function fits(initial: string, rime: string): boolean {
  if (initial === 'qu') return /^(?:[aăâeêy]|ơ$|ôc$)/u.test(rime) && RIMES.has(rime);
  if (initial === 'gi') return /^[^iy]/u.test(rime) && (RIMES.has(rime) || rime === 'êng');
  if (!RIMES.has(rime)) return false;
  const front = /^[eêiy]/u.test(rime);
  if (/^(?:k|gh|ngh)$/u.test(initial)) return front;
  if (/^(?:c|g|ng)$/u.test(initial)) return !front;
  return !(/^y./u.test(rime) && initial !== '');
}

/** `gì` and `gìn` write the i of the initial once. */
function hasHiddenVowel(bare: string): boolean {
  return bare === 'gi' || bare === 'gin';
}
