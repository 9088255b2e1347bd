/** Where copies of files lie for another server to hand out. Errors of its methods are those of the place itself. */
export interface CopyPlace {
  /** Puts a file there under this name, whole or not at all; what is there already stays. */
  put(name: string, file: { readonly path: string; readonly sha256: string }): Promise<void>;
  /** Gone already is gone. */
  remove(name: string): Promise<void>;
}
