export { type Coverage, type CoverageCell, CoverageGaps, coverageGaps } from './coverage-gaps.ts'
