import { type Context, can } from '@lykta/core'
import type { Audience, AudienceGroup } from '@lykta/core/mailing'
import { listClasses } from '@lykta/core/memberships'
import { municipalityName } from '@lykta/core/municipalities'
import { formatDay, formatList, isLanguage, languageName, type PageLanguage, type Translate } from '@lykta/i18n'
import { roleWord } from '../../role-words.ts'

/** Whom a letter is for, in a sentence: "Medlem eller stödmedlem som är medlem nu eller väntar på avgiften." */
export async function audienceWords(ctx: Context, t: Translate, audience: Audience): Promise<string> {
  const classes = can(ctx.actor, 'members:read') ? await listClasses(ctx) : []
  // the staff's pages are in Swedish and English
  const lang = t.lang as PageLanguage
  const labels = new Map(classes.map(({ id, labels }) => [id, (labels[lang] ?? labels.sv).toLowerCase()]))
  const groups = (list: AudienceGroup[]) => list.map((group) => groupWords(t, group, labels)).join('; ')
  if (audience.include.length === 0) return t('series.audience.nobody')
  const included = t('series.audience.to', { groups: groups(audience.include) })
  return audience.exclude.length > 0 ? `${included} ${t('series.audience.except', { groups: groups(audience.exclude) })}` : included
}

function groupWords(t: Translate, group: AudienceGroup, classLabels: Map<string, string>): string {
  const any = <Value extends string>(values: readonly Value[] | undefined, name: (value: Value) => string) =>
    values?.length ? [formatList(t.lang, values.map(name))] : []
  const classes = any(group.classes, (id) => classLabels.get(id) ?? id)
  const statuses = any(group.statuses, (status) => t(`members.status.${status}`))
  return [
    // without a word on the status it is these who are meant
    ...(statuses.length > 0 ? [...classes, ...statuses] : classes.map((classes) => living(t, classes, group.onDay))),
    ...(group.onDay && statuses.length > 0 ? [t('series.audience.onDay', { day: formatDay(t.lang, group.onDay) })] : []),
    ...any(group.organisationKinds, (kind) => t(`series.kind.${kind}`)),
    ...any(group.roles, (role) => roleWord(t, role)),
    ...any(group.municipalities, (code) => t('series.audience.municipality', { name: municipalityName(code) })),
    ...any(group.languages, (language) => (isLanguage(language) ? languageName(language, t.lang) : language)),
    ...(group.subscribers ? [t('series.audience.subscribers')] : []),
    ...any(group.tags, (tag) => t('series.audience.tag', { tag })),
  ].join(', ')
}

const living = (t: Translate, classes: string, onDay: string | undefined): string =>
  onDay ? t('series.audience.livingOn', { classes, day: formatDay(t.lang, onDay) }) : t('series.audience.living', { classes })
