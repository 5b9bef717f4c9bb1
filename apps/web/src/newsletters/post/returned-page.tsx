import { type Newsletter, returnReasons } from '@lykta/core/newsletters'
import type { Translate } from '@lykta/i18n'
import type { FormAnswer } from '../../frame/index.ts'
import { Actions, Breadcrumb, Button, ErrorSummary, Form, formState, Heading, Note, RadioGroup, Stack } from '../../ui/index.ts'

interface ReturnedProps {
  t: Translate
  newsletter: Newsletter
  deliveryId: string
  form: FormAnswer
}

/** A letter came back with the post: why. */
export const ReturnedPage = ({ t, newsletter, deliveryId, form }: ReturnedProps) => {
  const address = `/newsletters/${newsletter.id}`
  const field = formState(form.values, form.errors)
  return (
    <Stack>
      <Breadcrumb
        t={t}
        items={[
          { href: '/newsletters', label: t('shell.nav.newsletters') },
          { href: address, label: newsletter.title },
          { href: `${address}/deliveries`, label: t('newsletters.deliveries.title') },
        ]}
        current={t('post.do.returned')}
      />
      <Heading over={newsletter.title}>{t('post.do.returned')}</Heading>
      <Form action={`${address}/deliveries/${deliveryId}/returned`}>
        <ErrorSummary t={t} errors={form.errors} message={form.message} />
        <RadioGroup
          {...field('reason')}
          t={t}
          label={t('post.returned.reason')}
          options={returnReasons.map((reason) => ({ value: reason, label: t(`post.returned.${reason}`) }))}
        />
        <Note>{t('post.returned.mend')}</Note>
        <Actions>
          <Button>{t('post.do.returned.note')}</Button>
        </Actions>
      </Form>
    </Stack>
  )
}
