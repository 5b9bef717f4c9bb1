export { createPostPrinter } from './post-printer.ts'
