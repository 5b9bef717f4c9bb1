export { type ShownImage, shownImage } from './shown-image.ts'
