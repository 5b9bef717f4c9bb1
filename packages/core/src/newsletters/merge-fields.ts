/** The fields a letter may name, each a person's or the association's own. Anything else in double braces is an error. */
export const mergeFields = ['givenName', 'familyName', 'fullName', 'memberNumber', 'organisationName', 'associationName'] as const
export type MergeField = (typeof mergeFields)[number]
export type MergeValues = Record<MergeField, string>

/** A piece of a text: literal words, or a field with what to say where its value is empty. */
export type Piece = { literal: string } | { field: MergeField; fallback: string }

const pattern = /\{\{([^{}]*)\}\}/g

/** Splits `Hej {{givenName|du}}!` into its pieces. An unknown field stays literal; `unknownFields` finds it. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    const { name, fallback } = parts(match[1] ?? '')
    if (!isMergeField(name)) continue
    if (match.index > end) found.push({ literal: text.slice(end, match.index) })
    found.push({ field: name, fallback })
    end = match.index + match[0].length
  }
  if (end < text.length) found.push({ literal: text.slice(end) })
  return found
}

/** The names in double braces that are not merge fields, each once. Lone braces count too: `{{givenName}` is a mistake. */
export function unknownFields(text: string): string[] {
  const unknown = new Set<string>()
  const rest = text.replace(pattern, (whole, inner: string) => {
    const { name } = parts(inner)
    if (!isMergeField(name)) unknown.add(name || whole)
    return ''
  })
  for (const lone of rest.match(/\{\{|\}\}/g) ?? []) unknown.add(lone)
  return [...unknown]
}

/** Fills the fields in plain text. */
export const fillText = (text: string, values: MergeValues): string =>
  pieces(text)
    .map((piece) => ('literal' in piece ? piece.literal : values[piece.field] || piece.fallback))
    .join('')

const isMergeField = (name: string): name is MergeField => (mergeFields as readonly string[]).includes(name)

function parts(inner: string): { name: string; fallback: string } {
  const bar = inner.indexOf('|')
  const [name, fallback] = bar < 0 ? [inner, ''] : [inner.slice(0, bar), inner.slice(bar + 1)]
  return { name: name.trim(), fallback: fallback.trim() }
}
