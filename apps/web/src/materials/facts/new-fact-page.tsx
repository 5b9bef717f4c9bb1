import type { FactKind } from '@lykta/core/facts'
import type { Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import { Actions, Breadcrumb, Button, DateInput, ErrorSummary, Form, formState, Heading, Input, LinkButton } from '../../ui/index.ts'
import { ValueFields, valueLabels } from './value-fields.tsx'

/** A fact of a kind to add. */
export const NewFactPage = ({ t, kind, form }: { t: Translate; kind: FactKind; form: FormAnswer }) => {
  const field = formState(form.values, form.errors)
  const labels = { name: t('facts.name'), validFrom: t('facts.validFrom'), ...valueLabels(t) }
  return (
    <>
      <Breadcrumb
        t={t}
        items={[
          { href: '/materials', label: t('materials.title') },
          { href: '/materials/facts', label: t('facts.title') },
        ]}
        current={t(`facts.add.${kind}`)}
      />
      <Heading>{t(`facts.add.${kind}`)}</Heading>
      <Form action={`/materials/facts/new?kind=${kind}`}>
        <ErrorSummary t={t} errors={named(form.errors, labels)} message={form.message} />
        <Input {...field('name')} t={t} label={labels.name} hint={t('facts.name.hint')} width="medium" autocomplete="off" />
        <ValueFields t={t} kind={kind} form={form} />
        <DateInput {...field('validFrom')} t={t} label={labels.validFrom} hint={t('facts.validFrom.hint')} />
        <Actions>
          <Button>{t('facts.save')}</Button>
          <LinkButton href="/materials/facts" tone="quiet">
            {t('ui.cancel')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}
