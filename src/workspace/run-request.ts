/** What `sohoa run` is asked to do. */
export interface RunRequest {
  /** A pipeline's name or the path of its YAML file. */
  readonly pipeline: string;
  readonly input: string;
  readonly register: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly only: readonly string[];
  readonly limit: number | null;
  /** Null = as many as cores. */
  readonly jobs: number | null;
  readonly dryRun: boolean;
}
