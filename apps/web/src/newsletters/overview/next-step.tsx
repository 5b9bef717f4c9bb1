import type { Newsletter } from '@lykta/core/newsletters'
import type { Translate } from '@lykta/i18n'
import {
  Actions,
  Button,
  Card,
  DialogLink,
  ErrorSummary,
  type FieldErrors,
  Form,
  Input,
  LinkButton,
  Note,
  Notice,
  Time,
} from '../../ui/index.ts'
import type { Action } from './allowed.ts'
import { Do } from './do-button.tsx'

export interface NextStepProps {
  t: Translate
  newsletter: Newsletter
  allowed: Record<Action, boolean>
  /** Whether nothing that must be mended is left. */
  ready: boolean
  /** The reader has herself submitted or last changed it. */
  own: boolean
  /** Who submitted it. */
  submittedBy: string
  timeZone: string
  /** What was wrong with a form of this page, and what was typed. */
  form: { values: Readonly<Record<string, string>>; errors: FieldErrors; message: string | undefined }
}

/** Where the letter stands and what can be done with it now, by this reader. */
export const NextStep = (props: NextStepProps) => {
  const { t, newsletter, form } = props
  const Step = steps[newsletter.state]
  return (
    <Card title={t(`newsletters.now.${newsletter.state}`)} id="next">
      <ErrorSummary t={t} errors={form.errors} message={form.message} />
      {Step && <Step {...props} />}
    </Card>
  )
}

/** What leads away from sending: to the desk again, or out of the world. */
const WaysBack = ({ t, newsletter, allowed }: Pick<NextStepProps, 't' | 'newsletter' | 'allowed'>) => (
  <>
    {allowed.return && (
      <Do newsletter={newsletter} action="return" tone="secondary">
        {t('newsletters.do.return')}
      </Do>
    )}
    {allowed.cancel && (
      <DialogLink href={`/newsletters/${newsletter.id}/confirm/cancel`} dialog="confirm-cancel" tone="quiet">
        {t('newsletters.do.cancel')}
      </DialogLink>
    )}
  </>
)

const DraftStep = ({ t, newsletter, allowed, ready }: NextStepProps) => (
  <>
    <p>{t(ready ? 'newsletters.draft.ready' : 'newsletters.draft.unready')}</p>
    <Actions>
      {allowed.submit && ready && (
        <Do newsletter={newsletter} action="submit">
          {t('newsletters.do.submit')}
        </Do>
      )}
      {allowed.submit && (
        <LinkButton href={`/newsletters/${newsletter.id}/write`} tone={ready ? 'secondary' : 'primary'}>
          {t('newsletters.do.write')}
        </LinkButton>
      )}
      <WaysBack t={t} newsletter={newsletter} allowed={allowed} />
    </Actions>
  </>
)

const SubmittedStep = ({ t, newsletter, allowed, own, submittedBy }: NextStepProps) => (
  <>
    <p>{t('newsletters.submitted.text', { by: submittedBy })}</p>
    {allowed.approve && own && <Notice>{t('newsletters.submitted.own')}</Notice>}
    {!allowed.approve && <Note>{t('newsletters.submitted.waits')}</Note>}
    <Actions>
      {allowed.approve && !own && (
        <>
          <Do newsletter={newsletter} action="approve">
            {t('newsletters.do.approve')}
          </Do>
          <LinkButton href={`/newsletters/${newsletter.id}/write`}>{t('newsletters.do.read')}</LinkButton>
        </>
      )}
      <WaysBack t={t} newsletter={newsletter} allowed={allowed} />
    </Actions>
  </>
)

const SendStep = ({ t, newsletter, allowed, timeZone, form }: NextStepProps) => (
  <>
    {newsletter.state === 'approved' && <p>{t('newsletters.approved.text')}</p>}
    {newsletter.state === 'scheduled' && newsletter.scheduledAt && (
      <p>
        {t('newsletters.scheduled.text')} <Time t={t} at={newsletter.scheduledAt} timeZone={timeZone} />
      </p>
    )}
    {newsletter.state === 'held' && <Notice tone="danger">{t('newsletters.held.text')}</Notice>}
    {!allowed.send && <Note>{t('newsletters.send.notYou')}</Note>}
    {allowed.send && (
      <Actions>
        <DialogLink href={`/newsletters/${newsletter.id}/confirm/send`} dialog="confirm-send" tone="primary">
          {t('newsletters.do.send')}
        </DialogLink>
      </Actions>
    )}
    {allowed.schedule && (
      <Form action={`/newsletters/${newsletter.id}`}>
        <input type="hidden" name="do" value="schedule" />
        <Input
          t={t}
          name="at"
          type="datetime-local"
          width="medium"
          label={t(newsletter.state === 'approved' ? 'newsletters.schedule.at' : 'newsletters.schedule.again')}
          hint={t('newsletters.schedule.zone', { zone: timeZone })}
          value={form.values.at ?? ''}
          error={form.errors.at}
        />
        <Actions>
          <Button tone="secondary">{t('newsletters.do.schedule')}</Button>
        </Actions>
      </Form>
    )}
    <Actions>
      <WaysBack t={t} newsletter={newsletter} allowed={allowed} />
    </Actions>
  </>
)

const steps: Partial<Record<Newsletter['state'], (props: NextStepProps) => ReturnType<typeof DraftStep>>> = {
  draft: DraftStep,
  submitted: SubmittedStep,
  approved: SendStep,
  scheduled: SendStep,
  held: SendStep,
}
