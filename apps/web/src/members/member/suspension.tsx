import { liftReasons, type Suppression } from '@lykta/core/mailing'
import { formatDateTime, type Translate } from '@lykta/i18n'
import { bounceMeaning } from '../../newsletters/words.ts'
import { Actions, Button, Form, Notice, Select } from '../../ui/index.ts'

interface SuspensionProps {
  t: Translate
  memberId: string
  suppressions: Suppression[]
  timeZone: string
  mayWrite: boolean
}

/** That the address gets nothing because letters came back or were complained of. Nothing where all is well. */
export const Suspension = ({ t, memberId, suppressions, timeZone, mayWrite }: SuspensionProps) => (
  <>
    {suppressions.map(({ reason, canLift, since, cause }) => {
      const day = formatDateTime(t.lang, since, timeZone)
      if (reason === 'complaint') return <Notice tone="warning">{t('members.suspended.complaint', { day })}</Notice>
      if (reason !== 'hard_bounce') return null
      return (
        <Notice tone="danger" title={t('members.suspended.title')}>
          <p>{t('members.suspended.text', { day })}</p>
          {cause && <p>{t('members.suspended.why', { why: t(`newsletters.rejected.${bounceMeaning[cause]}`) })}</p>}
          {mayWrite && canLift && <Lift t={t} memberId={memberId} />}
        </Notice>
      )
    })}
  </>
)

const Lift = ({ t, memberId }: { t: Translate; memberId: string }) => (
  <Form action={`/members/${memberId}/suspension`}>
    <Select
      t={t}
      name="reason"
      label={t('members.suspended.reason')}
      options={liftReasons.map((reason) => ({ value: reason, label: t(`members.suspended.reason.${reason}`) }))}
    />
    <Actions>
      <Button tone="secondary">{t('members.suspended.lift')}</Button>
    </Actions>
  </Form>
)
