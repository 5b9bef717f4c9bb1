import type { Audience, AudienceGroup } from '@lykta/core/mailing'
import type { Sent } from '../../frame/index.ts'

/** What a group can be chosen by, in the order of the form. */
export const criteria = [
  'subscribers',
  'classes',
  'statuses',
  'onDay',
  'roles',
  'organisationKinds',
  'municipalities',
  'languages',
  'tags',
] as const
export type Criterion = (typeof criteria)[number]

const sides = ['include', 'exclude'] as const
export type Side = (typeof sides)[number]

/** An audience as it stands in the form: a group may still be empty. */
export type DraftGroup = Partial<Record<Criterion, string[]>>
export type AudienceDraft = Record<Side, DraftGroup[]>

export const fieldName = (side: Side, index: number, criterion: Criterion): string => `audience.${side}.${index}.${criterion}`

/** What is saved, with a group to begin with where there is none. */
export const audienceDraftOf = ({ include, exclude }: Audience): AudienceDraft => ({
  include: include.length > 0 ? include.map(present) : [{}],
  exclude: exclude.map(present),
})

const present = (group: AudienceGroup): DraftGroup =>
  Object.fromEntries(
    criteria.flatMap((criterion) => {
      const chosen = group[criterion]
      return chosen ? [[criterion, Array.isArray(chosen) ? chosen : [String(chosen)]]] : []
    }),
  )

/** Reads the form; each group has a field of its own, so that an empty one is not lost. */
export function readAudience(sent: Sent): AudienceDraft {
  const groups = (side: Side) =>
    sent
      .all(`audience.${side}`)
      .slice(0, 20)
      .map(
        (key): DraftGroup =>
          Object.fromEntries(
            criteria.flatMap((criterion) => {
              const values = sent.all(`audience.${side}.${key}.${criterion}`)
              return values.length > 0 ? [[criterion, values]] : []
            }),
          ),
      )
  return { include: groups('include'), exclude: groups('exclude') }
}

/** The draft after a button: `add:include`, `remove:exclude:0`. Any other changes nothing. */
export function editAudience(draft: AudienceDraft, wish: string): AudienceDraft | undefined {
  const [what, name, index] = wish.split(':')
  const side = sides.find((one) => one === name)
  if (!side) return undefined
  if (what === 'add') return { ...draft, [side]: [...draft[side], {}] }
  if (what === 'remove') return { ...draft, [side]: draft[side].filter((_, position) => String(position) !== index) }
  return undefined
}

/** What the verb is asked to save. An exception of nobody is none; whether the rest may be is the verb's to say. */
export const audienceOf = ({ include, exclude }: AudienceDraft): Audience =>
  ({ include: include.map(asked), exclude: exclude.filter((group) => Object.keys(group).length > 0).map(asked) }) as Audience

/** To have asked for the series is a yes, and the membership's day is one: no lists. */
const asked = ({ subscribers, onDay, ...lists }: DraftGroup) => ({
  ...lists,
  ...(subscribers && { subscribers: true }),
  ...(onDay && { onDay: onDay[0] }),
})
