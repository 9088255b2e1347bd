/** Letters that recognizers take for digits. Used to offer a candidate to a person, never to correct a number. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  I: '1',
  l: '1',
  '|': '1',
  '!': '1',
  i: '1',
  Z: '2',
  z: '2',
  A: '4',
  S: '5',
  s: '5',
  G: '6',
  b: '6',
  T: '7',
  B: '8',
  g: '9',
  q: '9',
};

/** What the text would be if every letter in it were a misread digit; null when some character cannot be one. */
export function guessDigits(text: string): string | null {
  const digits = [...text.normalize('NFD').replace(/\p{M}/gu, '')].map((letter) =>
    /\d/.test(letter) ? letter : LOOK_ALIKES[letter],
  );
  return digits.length > 0 && digits.every((digit) => digit !== undefined) ? digits.join('') : null;
}
