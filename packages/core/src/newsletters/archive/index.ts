export * from './archived-letter.ts'
export * from './list-archive.ts'
export * from './publish-newsletter.ts'
