import type { Fact } from '@lykta/core/facts'
import type { Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import {
  Actions,
  Button,
  Card,
  Checkbox,
  DateInput,
  ErrorSummary,
  Form,
  formState,
  Heading,
  Input,
  Lead,
  LinkButton,
} from '../../ui/index.ts'
import { FactTrail } from './fact-trail.tsx'
import { ValueFields, valueLabels } from './value-fields.tsx'

interface ChangeFactProps {
  t: Translate
  fact: Fact
  form: FormAnswer
  /** The form with the name alone. */
  naming: FormAnswer
}

/** What a fact is from a day on; and, apart from that, its name. */
export const ChangeFactPage = ({ t, fact, form, naming }: ChangeFactProps) => {
  const field = formState(form.values, form.errors)
  const labels = { validFrom: t('facts.validFrom'), ...valueLabels(t) }
  const back = `/materials/facts/${fact.id}`
  return (
    <>
      <FactTrail t={t} fact={fact} current={t('facts.change')} />
      <Heading over={fact.name}>{t('facts.change.title')}</Heading>
      <Lead>{t('facts.change.lead')}</Lead>
      <Form action={`${back}/change`}>
        <ErrorSummary t={t} errors={named(form.errors, labels)} message={form.message} />
        <ValueFields t={t} kind={fact.kind} form={form} />
        <Checkbox t={t} name="ended" label={t('facts.ended')} checked={form.values['ended'] !== undefined} />
        <DateInput {...field('validFrom')} t={t} label={labels.validFrom} hint={t('facts.validFrom.hint')} />
        <Actions>
          <Button>{t('facts.save')}</Button>
          <LinkButton href={back} tone="quiet">
            {t('ui.cancel')}
          </LinkButton>
        </Actions>
      </Form>
      <Card title={t('facts.rename')}>
        <RenameForm t={t} fact={fact} naming={naming} />
      </Card>
    </>
  )
}

const RenameForm = ({ t, fact, naming }: Omit<ChangeFactProps, 'form'>) => (
  <Form action={`/materials/facts/${fact.id}/rename`}>
    <ErrorSummary t={t} errors={named(naming.errors, { name: t('facts.name') })} message={naming.message} />
    <Input
      {...formState(naming.values, naming.errors)('name')}
      t={t}
      label={t('facts.name')}
      hint={t('facts.name.hint')}
      width="medium"
      autocomplete="off"
    />
    <Actions>
      <Button tone="secondary">{t('facts.rename')}</Button>
    </Actions>
  </Form>
)
