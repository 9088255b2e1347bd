/** Commands that hold pictures of pages. Looked for anywhere: settings too many cost 25 ms, nothing else. */
const READING_COMMANDS = ['ocr', 'run', 'retry'];

/**
 * glibc grows an arena for each thread and keeps freed pictures of pages (26 MB each) in them. With few arenas, and
 * large pieces taken from the system and given back to it one by one, the main process peaks at two thirds
 * (docs/benchmarks.md, memory). Read at the start of a process only, hence by starting it anew in place.
 */
const SETTINGS = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '1048576', MALLOC_TRIM_THRESHOLD_: '1048576' };

/** The environment to start anew with; null where there is no need to, or no way. */
export function memorySettings(args, env, { platform, execve }) {
  if (platform !== 'linux' || typeof execve !== 'function') return null;
  if (!args.some((arg) => READING_COMMANDS.includes(arg))) return null;
  // Whoever set one of them knows better; and after the start anew they are all set.
  if (Object.keys(SETTINGS).some((name) => env[name] !== undefined)) return null;
  return { ...env, ...SETTINGS };
}
