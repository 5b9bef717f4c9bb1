import type { Due } from '@lykta/core/newsletters'
import { formatDay, type Translate } from '@lykta/i18n'

/** When the next letter is due and how far that is; of a series without cadence, that it has none. */
export function dueWords(t: Translate, due: Due | null): string {
  if (!due) return t('series.due.none')
  const day = formatDay(t.lang, due.dueOn, 'long')
  return due.inDays < 0 ? t('series.due.past', { day, n: -due.inDays }) : t('series.due.ahead', { day, n: due.inDays })
}
