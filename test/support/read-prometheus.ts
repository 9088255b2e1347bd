/**
 * Reads the text exposition format of Prometheus, strictly: every sample stands below a HELP and a TYPE of its family,
 * no family comes twice, names and labels are well-formed. Sample (labels sorted) → value.
 */
export function readPrometheus(text: string): Map<string, number> {
  if (!text.endsWith('\n')) throw new Error('the last line is cut off');
  const samples = new Map<string, number>();
  const types = new Map<string, string>();
  let helped = '';
  let family = '';
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const help = /^# HELP ([a-zA-Z_:][\w:]*) ([^\n]*)$/.exec(line);
    const type = /^# TYPE ([a-zA-Z_:][\w:]*) (counter|gauge|histogram|summary|untyped)$/.exec(line);
    if (help !== null) {
      helped = help[1] ?? '';
    } else if (type !== null) {
      family = type[1] ?? '';
      if (family !== helped || types.has(family)) throw new Error(`family out of place: ${line}`);
      types.set(family, type[2] ?? '');
    } else {
      const [name, value] = readSample(line, family);
      if (samples.has(name)) throw new Error(`twice: ${name}`);
      samples.set(name, value);
    }
  }
  return samples;
}

const SAMPLE = /^([a-zA-Z_:][\w:]*)(?:\{([^}]*)\})? (-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|NaN|[+-]Inf)$/;
const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/y;

function readSample(line: string, family: string): [string, number] {
  const found = SAMPLE.exec(line);
  if (found === null || found[1] !== family) throw new Error(`no sample of ${family}: ${line}`);
  const labels = readLabels(found[2] ?? '', line);
  return [labels === '' ? family : `${family}{${labels}}`, Number(found[3])];
}

function readLabels(text: string, line: string): string {
  const labels: string[] = [];
  LABEL.lastIndex = 0;
  while (LABEL.lastIndex < text.length) {
    const label = LABEL.exec(text);
    if (label === null) throw new Error(`labels: ${line}`);
    labels.push(`${label[1]}="${label[2]}"`);
  }
  return labels.sort().join(',');
}
