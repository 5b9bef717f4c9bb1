import type { FactKind } from '@lykta/core/facts'
import { formatWeekday, type Translate } from '@lykta/i18n'
import type { FormAnswer } from '../../frame/index.ts'
import { Fieldset, formState, Input, Stack } from '../../ui/index.ts'
import { weekdays } from './hours-text.ts'

/** The fields in which a fact of a kind is written. */
export const ValueFields = ({ t, kind, form }: { t: Translate; kind: FactKind; form: FormAnswer }) => {
  const field = formState(form.values, form.errors)
  switch (kind) {
    case 'phone':
      return <Input {...field('value.number')} t={t} label={t('facts.phone')} type="tel" width="medium" autocomplete="off" />
    case 'web':
      return <Input {...field('value.url')} t={t} label={t('facts.web')} hint={t('facts.web.hint')} type="url" autocomplete="off" />
    case 'federation':
      return <Input {...field('value.name')} t={t} label={t('facts.federation')} hint={t('facts.federation.hint')} autocomplete="off" />
    case 'hours':
      return (
        <Fieldset
          t={t}
          legend={t('facts.hours')}
          hint={t('facts.hours.hint')}
          error={form.errors['value.hours']}
          id="field-value-hours"
          optional={false}
        >
          <Stack>
            {weekdays.map((weekday) => (
              <Input {...field(`day${weekday}`)} t={t} label={formatWeekday(t.lang, weekday)} width="medium" autocomplete="off" optional />
            ))}
          </Stack>
        </Fieldset>
      )
  }
}

/** What the fields are called in a summary of errors. */
export const valueLabels = (t: Translate): Record<string, string> => ({
  'value.number': t('facts.phone'),
  'value.url': t('facts.web'),
  'value.name': t('facts.federation'),
  'value.hours': t('facts.hours'),
  ...Object.fromEntries(weekdays.map((weekday) => [`day${weekday}`, formatWeekday(t.lang, weekday)])),
})
