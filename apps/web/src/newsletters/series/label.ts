import type { Context } from '@lykta/core'
import { getSeries, type Series } from '@lykta/core/newsletters'
import type { PageLanguage } from '@lykta/i18n'

/** What the series is called in the reader's language, else in any. */
export const labelOf = ({ labels, slug }: Pick<Series, 'labels' | 'slug'>, language: PageLanguage): string =>
  labels[language] ?? Object.values(labels)[0] ?? slug

export const seriesLabel = async (ctx: Context, seriesId: string, language: PageLanguage): Promise<string> =>
  labelOf(await getSeries(ctx, { seriesId }), language)
