import type { AudienceChoices } from '@lykta/core/mailing'
import { formatDay, type PageLanguage, type Translate } from '@lykta/i18n'
import { roleWord } from '../../role-words.ts'
import { Actions, Button, Card, CheckboxGroup, type FieldErrors, Stack } from '../../ui/index.ts'
import { asLabel, languageLabel } from '../languages.ts'
import { type AudienceDraft, type Criterion, criteria, type DraftGroup, fieldName, type Side } from './audience-draft.ts'

interface AudienceFieldsProps {
  t: Translate
  draft: AudienceDraft
  choices: AudienceChoices
  errors: FieldErrors
}

/** The groups of an audience as parts of a form, with the buttons that add one and take one away. */
export const AudienceFields = ({ t, draft, choices, errors }: AudienceFieldsProps) => (
  <Stack gap="large">
    <Groups {...{ t, choices, errors }} side="include" groups={draft.include} />
    <Groups {...{ t, choices, errors }} side="exclude" groups={draft.exclude} />
  </Stack>
)

const Groups = ({ t, side, groups, ...rest }: Omit<AudienceFieldsProps, 'draft'> & { side: Side; groups: DraftGroup[] }) => (
  <Stack>
    {groups.map((group, index) => (
      <Group {...{ t, side, group, index, ...rest }} alone={side === 'include' && groups.length === 1} />
    ))}
    <Actions>
      <Button tone="quiet" name="do" value={`add:${side}`}>
        {t(side === 'include' ? 'audience.addInclude' : 'audience.addExclude')}
      </Button>
    </Actions>
  </Stack>
)

interface GroupProps extends Omit<AudienceFieldsProps, 'draft'> {
  side: Side
  group: DraftGroup
  index: number
  /** There is no other, so it stays. */
  alone: boolean
}

const Group = ({ t, side, group, index, alone, choices, errors }: GroupProps) => {
  const options = optionsOf(t, choices, group)
  return (
    <Card
      level={2}
      title={t(side === 'include' ? 'audience.include' : 'audience.exclude', { n: index + 1 })}
      action={
        !alone && (
          <Button tone="quiet" name="do" value={`remove:${side}:${index}`}>
            {t('audience.remove', { n: index + 1 })}
          </Button>
        )
      }
    >
      <input type="hidden" name={`audience.${side}`} value={index} />
      {criteria
        .filter((criterion) => options[criterion].length > 0)
        .map((criterion) => (
          <CheckboxGroup
            t={t}
            name={fieldName(side, index, criterion)}
            label={t(`audience.${criterion}`)}
            error={errors[fieldName(side, index, criterion)]}
            values={group[criterion] ?? []}
            options={options[criterion]}
            inline
          />
        ))}
    </Card>
  )
}

const statuses = ['current', 'grace', 'applicant', 'lapsed'] as const

/** What there is to choose, and what is chosen although nobody is it any longer. */
function optionsOf(t: Translate, choices: AudienceChoices, group: DraftGroup): Record<Criterion, { value: string; label: string }[]> {
  // the staff's pages are in Swedish and English
  const lang = t.lang as PageLanguage
  const known: Record<Criterion, { value: string; label: string }[]> = {
    subscribers: [{ value: 'true', label: asLabel(t('series.audience.subscribers')) }],
    classes: choices.classes.map(({ id, labels }) => ({ value: id, label: labels[lang] })),
    statuses: statuses.map((status) => ({ value: status, label: asLabel(t(`members.status.${status}`)) })),
    // no choice of the office's own: a notice is drafted with the day of its meeting
    onDay: (group.onDay ?? []).map((day) => ({ value: day, label: formatDay(lang, day) })),
    roles: [...new Set(['board', 'volunteer', ...choices.roles])].map((role) => ({ value: role, label: asLabel(roleWord(t, role)) })),
    organisationKinds: choices.organisationKinds.map((kind) => ({ value: kind, label: asLabel(t(`series.kind.${kind}`)) })),
    municipalities: choices.municipalities.map(({ code, name }) => ({ value: code, label: name })),
    languages: choices.languages.map((code) => ({ value: code, label: languageLabel(code, t) })),
    tags: choices.tags.map((tag) => ({ value: tag, label: tag })),
  }
  const missing = (criterion: Criterion) =>
    (group[criterion] ?? []).filter((value) => !known[criterion].some((option) => option.value === value))
  // every criterion is among the keys
  return Object.fromEntries(
    criteria.map((criterion) => [criterion, [...known[criterion], ...missing(criterion).map((value) => ({ value, label: value }))]]),
  ) as typeof known
}
