import type { Generated } from 'kysely';
import type { Aql } from '../../domain/index.ts';

export interface SamplingTable {
  id: Generated<number>;
  name: string;
  seed: string;
  lot_size: number;
  sample_size: number;
  acceptance: number;
  aql: Aql | null;
  created_at: string;
  created_by: string;
  closed_at: string | null;
  verdict: 'accepted' | 'rejected' | null;
}

export interface SampledItemTable {
  sampling_id: number;
  doc_code: string;
  dossier_code: string;
  record_version: number;
  drawn: number;
  /** JSON list; null = not looked at yet. */
  defects: string | null;
  note: string | null;
  by: string | null;
  at: string | null;
}
