export { drawSample } from './draw-sample.ts'
export { type ReadMember, readSampled } from './read-sampled.ts'
export type { Sample, SampledMember } from './sample-of.ts'
export { DrawSample, ReadSampled, readingReasons } from './schemas.ts'
