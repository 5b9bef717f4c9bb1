import { deliveryStates, type NewsletterStatus } from '@lykta/core/newsletters'
import { errorMessage, formatDateTime, formatTime, type Translate } from '@lykta/i18n'
import { Actions, Card, DialogLink, Notice, ProgressBar, SplitBar, Stack } from '../../ui/index.ts'
import type { Action } from '../overview/allowed.ts'
import { Do } from '../overview/do-button.tsx'
import { deliveryTone } from '../words.ts'
import { Report } from './report.tsx'

export interface StatusProps {
  t: Translate
  status: NewsletterStatus
  /** The buttons that this reader may press now. */
  allowed: Record<Action, boolean>
  timeZone: string
  mayList: boolean
}

/** How the sending goes, or went: the part of the page that the stream sends anew. */
export const SendingStatus = ({ t, status, allowed, timeZone, mayList }: StatusProps) => {
  const { counts, audience, state } = status
  const meant = audience - counts.skipped
  const known = counts.accepted + counts.rejected + counts.uncertain
  return (
    <Stack>
      <Card title={t(`newsletters.now.${state}`)} id="next">
        {status.waitReason && state === 'sending' && <Waiting t={t} status={status} timeZone={timeZone} />}
        {audience === 0 ? (
          <p>{t(state === 'cancelled' ? 'newsletters.sending.never' : 'newsletters.sending.gathering')}</p>
        ) : (
          <>
            <ProgressBar
              label={t('newsletters.sending.progress')}
              value={known}
              max={meant}
              text={t('newsletters.sending.of', { known, meant })}
            />
            {status.endsAt && <p>{t('newsletters.sending.end', { at: endText(t, status, status.endsAt, timeZone) })}</p>}
            <SplitBar
              t={t}
              label={t('newsletters.sending.states')}
              parts={deliveryStates.map((delivery) => ({
                label: t(`newsletters.delivery.${delivery}`),
                value: counts[delivery],
                tone: deliveryTone[delivery],
              }))}
            />
          </>
        )}
        <SendingButtons t={t} status={status} allowed={allowed} />
      </Card>
      <Report t={t} status={status} mayList={mayList && audience > 0} />
    </Stack>
  )
}

/** The time of day, and the day with it for a letter that takes long. */
const endText = (t: Translate, { startedAt }: NewsletterStatus, at: Date, timeZone: string) =>
  startedAt && at.getTime() - startedAt.getTime() < 12 * 3_600_000 ? formatTime(t.lang, at, timeZone) : formatDateTime(t.lang, at, timeZone)

/** Why nothing goes out and when it is tried again. Nobody's attempt is counted for it. */
const Waiting = ({ t, status, timeZone }: Pick<StatusProps, 't' | 'status' | 'timeZone'>) => (
  <Notice tone="warning" title={t('newsletters.waiting.title')}>
    <p>{errorMessage(t.lang, status.waitReason ?? 'mail_other')}</p>
    {status.waitUntil && <p>{t('newsletters.waiting.until', { at: formatTime(t.lang, status.waitUntil, timeZone) })}</p>}
  </Notice>
)

const SendingButtons = ({ t, status: { newsletterId, counts }, allowed }: Pick<StatusProps, 't' | 'status' | 'allowed'>) => {
  const address = `/newsletters/${newsletterId}`
  return (
    <>
      {counts.uncertain > 0 && (
        <Notice tone="danger" title={t('newsletters.uncertain.title', { n: counts.uncertain })}>
          <p>{t('newsletters.uncertain.text')}</p>
          <Actions>
            {(['resend', 'accept'] as const).map(
              (action) =>
                allowed[action] && (
                  <DialogLink href={`${address}/confirm/${action}`} dialog={`confirm-${action}`}>
                    {t(`newsletters.do.${action}`)}
                  </DialogLink>
                ),
            )}
          </Actions>
        </Notice>
      )}
      {(allowed.pause || allowed.resume) && (
        <Actions>
          {allowed.pause && (
            <Do newsletter={{ id: newsletterId }} action="pause" tone="secondary">
              {t('newsletters.do.pause')}
            </Do>
          )}
          {allowed.resume && (
            <Do newsletter={{ id: newsletterId }} action="resume">
              {t('newsletters.do.resume')}
            </Do>
          )}
          {allowed.cancel && (
            <DialogLink href={`${address}/confirm/cancel`} dialog="confirm-cancel" tone="quiet">
              {t('newsletters.do.stop')}
            </DialogLink>
          )}
        </Actions>
      )}
    </>
  )
}
