import type { BounceMailbox } from '@lykta/core/mailing'
import { formatDateTime, type Translate } from '@lykta/i18n'
import { Card, Note, Notice, Stack } from '../ui/index.ts'

interface BouncesProps {
  t: Translate
  mailbox: BounceMailbox | null
  timeZone: string
}

/** Why the mailbox cannot be read. Nothing where it can. */
export const MailboxFailing = ({ t, mailbox, timeZone }: BouncesProps) =>
  mailbox?.failure && mailbox.failingSince ? (
    <Notice tone="danger" title={t('settings.bounces.failing', { at: formatDateTime(t.lang, mailbox.failingSince, timeZone) })}>
      <p>{t(`settings.bounces.${mailbox.failure}`)}</p>
    </Notice>
  ) : null

/** Whether the letters that come back are read, and what to do when they are not. */
export const BouncesCard = ({ t, mailbox, timeZone }: BouncesProps) => (
  <Card title={t('settings.bounces')}>
    <Stack>
      {!mailbox && <Note>{t('settings.bounces.none')}</Note>}
      <MailboxFailing t={t} mailbox={mailbox} timeZone={timeZone} />
      {mailbox?.readAt && <Note>{t('settings.bounces.read', { at: formatDateTime(t.lang, mailbox.readAt, timeZone) })}</Note>}
      {mailbox && mailbox.unproven > 0 && <Note>{t('settings.bounces.unproven', { n: mailbox.unproven })}</Note>}
    </Stack>
  </Card>
)
