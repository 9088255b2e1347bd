export { SANDBOX_CREDENTIALS } from './credentials.ts';
export { FAULT_KINDS, type FaultKind, type FaultPlan, NO_FAULTS, parseFaults } from './faults/fault-plan.ts';
export { type Sandbox, type SandboxOptions, startSandbox } from './start-sandbox.ts';
export type { AcceptedCall } from './store/open-store.ts';
export type { CertificatePaths } from './tls/open-certificates.ts';
