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
  /** How many get it when it is sent. */
  recipients: number
}

/** The question over the page. */
export const ConfirmDialog = ({ t, newsletter, action, recipients }: ConfirmProps) => (
  <Dialog t={t} id={`confirm-${action}`} title={t(`newsletters.confirm.${action}.title`, { n: recipients })}>
    <p>{t(`newsletters.confirm.${action}.text`)}</p>
    <Actions>
      <ConfirmButton t={t} newsletter={newsletter} action={action} />
    </Actions>
  </Dialog>
)

/** The same question as a page of its own. */
export const ConfirmPage = ({ t, newsletter, action, recipients }: ConfirmProps) => (
  <>
    <Heading over={newsletter.title}>{t(`newsletters.confirm.${action}.title`, { n: recipients })}</Heading>
    <Lead>{t(`newsletters.confirm.${action}.text`)}</Lead>
    <Actions>
      <ConfirmButton t={t} newsletter={newsletter} action={action} />
      <LinkButton href={`/newsletters/${newsletter.id}`}>{t('ui.cancel')}</LinkButton>
    </Actions>
  </>
)

const ConfirmButton = ({ t, newsletter, action }: Omit<ConfirmProps, 'recipients'>) => (
  <Do newsletter={newsletter} action={action} tone={action === 'cancel' ? 'danger' : 'primary'}>
    {t(`newsletters.confirm.${action}.button`)}
  </Do>
)
