import { isolate } from '@lykta/i18n'
import { breakable } from './breakable.ts'

/** A line of an address: a name from right to left must not turn the lines or numbers around it. */
export const addressLine = (line: string): string => isolate(breakable(line))
