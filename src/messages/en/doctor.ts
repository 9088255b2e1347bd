/** What `sohoa doctor` looks at (`doctor.name.*`) and what it found. */
export const doctor = {
  'doctor.good': 'Everything is in order.',
  'doctor.bad': '{count} finding(s) need attention.',
} as const;
