/** The top bar's section of all these pages. */
export const section = '/materials'

/** The id of a material in a path: words at its place are other pages. */
export const materialId = ':id{[0-9a-f-]{36}}'
