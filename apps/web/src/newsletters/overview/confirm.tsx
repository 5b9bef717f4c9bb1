import type { Newsletter } from '@lykta/core/newsletters'
import type { Translate } from '@lykta/i18n'
import { Actions, Dialog, Heading, Lead, LinkButton } from '../../ui/index.ts'
import { Do } from './do-button.tsx'

/** What is asked about before it is done: it cannot be taken back. */
export const confirmed = ['send', 'cancel', 'resend', 'accept'] as const
export type Confirmed = (typeof confirmed)[number]

export const isConfirmed = (text: string): text is Confirmed => confirmed.some((action) => action === text)

interface ConfirmProps {
  t: Translate
  newsletter: Newsletter
  action: Confirmed
  /** How many it is about. */
  n: number
}

/** The question over the page. */
export const ConfirmDialog = ({ t, newsletter, action, n }: ConfirmProps) => (
  <Dialog t={t} id={`confirm-${action}`} title={t(`newsletters.confirm.${action}.title`, { n })}>
    <p>{t(`newsletters.confirm.${action}.text`, { n })}</p>
    <ConfirmButton t={t} newsletter={newsletter} action={action} n={n} />
  </Dialog>
)

/** The same question as a page of its own. */
export const ConfirmPage = (props: ConfirmProps) => {
  const { t, newsletter, action, n } = props
  return (
    <>
      <Heading over={newsletter.title}>{t(`newsletters.confirm.${action}.title`, { n })}</Heading>
      <Lead>{t(`newsletters.confirm.${action}.text`, { n })}</Lead>
      <Actions>
        <ConfirmButton {...props} />
        <LinkButton href={`/newsletters/${newsletter.id}`}>{t('ui.cancel')}</LinkButton>
      </Actions>
    </>
  )
}

const ConfirmButton = ({ t, newsletter, action, n }: ConfirmProps) => (
  <Do newsletter={newsletter} action={action} tone={action === 'cancel' ? 'danger' : 'primary'}>
    {t(`newsletters.confirm.${action}.button`, { n })}
  </Do>
)
