import type { BounceMailbox } from '@lykta/core/mailing'
import { formatDateTime, type Translate } from '@lykta/i18n'
import { Card, Note, Notice, Stack } from '../ui/index.ts'

/** Whether the letters that come back are read, and what to do when they are not. */
export const BouncesCard = ({ t, mailbox, timeZone }: { t: Translate; mailbox: BounceMailbox | null; timeZone: string }) => (
  <Card title={t('settings.bounces')}>
    <Stack>
      {!mailbox && <Note>{t('settings.bounces.none')}</Note>}
      {mailbox?.failure && mailbox.failingSince && (
        <Notice tone="danger" title={t('settings.bounces.failing', { at: formatDateTime(t.lang, mailbox.failingSince, timeZone) })}>
          <p>{t(`settings.bounces.${mailbox.failure}`)}</p>
        </Notice>
      )}
      {mailbox?.readAt && <Note>{t('settings.bounces.read', { at: formatDateTime(t.lang, mailbox.readAt, timeZone) })}</Note>}
      {mailbox && mailbox.unproven > 0 && <Note>{t('settings.bounces.unproven', { n: mailbox.unproven })}</Note>}
    </Stack>
  </Card>
)
