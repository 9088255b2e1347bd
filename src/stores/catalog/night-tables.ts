export interface TakenUnitTable {
  folder: string;
  unit: string;
  look: string | null;
  content: string | null;
  taken_at: string;
}
