/** See memory.js. */
export function memorySettings(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  machine: { readonly platform: string; readonly execve?: unknown },
): Record<string, string> | null;
