/** `yyyy-mm-dd`; compares as text. */
export type IsoDay = string;

export interface ValidityPeriod {
  readonly validFrom: IsoDay;
  /** Last day in force; null = open. */
  readonly validUntil: IsoDay | null;
}

export function validOn(period: ValidityPeriod, day: IsoDay): boolean {
  return period.validFrom <= day && (period.validUntil === null || day <= period.validUntil);
}
