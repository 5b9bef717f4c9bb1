export { readAtMost } from './mail-parts.ts'
export { type ReturnedMail, readBounce } from './read-bounce.ts'
