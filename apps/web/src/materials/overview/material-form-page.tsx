import { type CreateMaterial, type Material, materialKinds } from '@lykta/core/materials'
import type { Translate } from '@lykta/i18n'
import type { z } from 'zod'
import { type FormAnswer, freshForm, named, type Sent } from '../../frame/index.ts'
import { Actions, Breadcrumb, Button, ErrorSummary, Form, formState, Heading, Input, LinkButton, RadioGroup } from '../../ui/index.ts'

/** A material to add, or one that is known to change. */
export const MaterialFormPage = ({ t, known, form }: { t: Translate; known: Material | undefined; form: FormAnswer }) => {
  const field = formState(form.values, form.errors)
  const back = known ? `/materials/${known.id}` : '/materials'
  const title = t(known ? 'materials.edit' : 'materials.add')
  const labels = { kind: t('materials.kind'), name: t('materials.name') }
  return (
    <>
      <Breadcrumb
        t={t}
        items={[{ href: '/materials', label: t('materials.title') }, ...(known ? [{ href: back, label: known.name }] : [])]}
        current={title}
      />
      <Heading>{title}</Heading>
      <Form action={known ? `${back}/edit` : '/materials/new'}>
        <ErrorSummary t={t} errors={named(form.errors, labels)} message={form.message} />
        <Input {...field('name')} t={t} label={labels.name} hint={t('materials.name.hint')} width="medium" autocomplete="off" />
        <RadioGroup
          {...field('kind')}
          t={t}
          label={labels.kind}
          options={materialKinds.map((kind) => ({ value: kind, label: t(`materials.kind.${kind}`) }))}
        />
        <Actions>
          <Button>{t('materials.save')}</Button>
          <LinkButton href={back} tone="quiet">
            {t('ui.cancel')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}

export const materialForm = ({ kind, name }: Material): FormAnswer => freshForm({ kind, name })

/** What was sent, for the schema to judge. */
export const sentMaterial = (sent: Sent) => ({
  // The schema refuses what is none of the kinds.
  kind: sent.text('kind') as z.input<typeof CreateMaterial>['kind'],
  name: sent.text('name') ?? '',
})
