import type { Series } from './schemas.ts'

/** What the series is called in `language`, else in the first of `fallbacks` it has a name in, else in any. */
export function labelIn({ labels, slug }: Pick<Series, 'labels' | 'slug'>, language: string, fallbacks: readonly string[] = []): string {
  const named = [language, ...fallbacks].find((one) => labels[one] !== undefined)
  return (named && labels[named]) ?? Object.values(labels)[0] ?? slug
}
