/** What reads left to right in every script: web and e-mail addresses, and numbers long enough to be torn apart. */
const island = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]|[^\s<>@"(]+@[^\s<>@"]+\.[a-z]{2,}|\+?\d[\d ()/.–-]{3,22}\d/gi

/** A right-to-left text with such islands isolated (UAX #9): U+2066 LEFT-TO-RIGHT ISOLATE … U+2069. */
export const withIslands = (text: string): string => text.replace(island, (found) => `\u2066${found}\u2069`)
