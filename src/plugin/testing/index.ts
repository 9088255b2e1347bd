export { describeStep, type StepFixture, type StepSuite } from './describe-step.ts';
export { memoryBlobs } from './memory-blobs.ts';
