import { Args } from '@oclif/core';
import { english } from './flags.ts';

/** The number of a sampling. */
export const samplingId = () => Args.integer({ description: english('arg.sampling.show.id'), required: true, min: 1 });
