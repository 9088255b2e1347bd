/** The part of the WebAssembly interface used here: TypeScript ships it only with the browser's types. */
declare namespace WebAssembly {
  // biome-ignore lint/suspicious/noExplicitAny: imports and exports of a binary are of any function type
  type Members = Record<string, any>;
  type Imports = Record<string, Members>;

  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: Imports);
    readonly exports: Members;
  }
  class Table {
    readonly length: number;
    grow(by: number): number;
    set(index: number, value: unknown): void;
  }
  class RuntimeError extends Error {}

  function instantiate(bytes: Uint8Array, imports: Imports): Promise<{ instance: Instance; module: Module }>;
}
