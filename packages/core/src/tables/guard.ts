/** What a spreadsheet takes for a formula when it opens a CSV file (OWASP CSV injection), in narrow and wide forms. */
const formula = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

/** A cell that no spreadsheet calculates: an apostrophe before it makes it text. */
export const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text)

/** The cell as it was before it was guarded, by us or by a spreadsheet's user. */
export const unguarded = (text: string): string => (text.startsWith("'") && formula.test(text) ? text.slice(1) : text)
