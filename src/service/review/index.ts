export { type ReviewOptions, type ReviewServer, startReview } from './start-review.ts';
