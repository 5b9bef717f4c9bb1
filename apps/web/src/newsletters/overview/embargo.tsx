import type { Newsletter } from '@lykta/core/newsletters'
import type { Translate } from '@lykta/i18n'
import { Actions, Button, Card, Form, Input, Note, Time } from '../../ui/index.ts'
import type { NextStepProps } from './next-step.tsx'

interface EmbargoProps {
  t: Translate
  newsletter: Newsletter
  mayWrite: boolean
  timeZone: string
  form: NextStepProps['form']
}

/** Until when nothing of a press letter may be published, and what that means for who gets it when. */
export const EmbargoCard = ({ t, newsletter, mayWrite, timeZone, form }: EmbargoProps) => (
  <Card title={t('newsletters.embargo.title')} id="embargo">
    <Note>{t('newsletters.embargo.text')}</Note>
    {!mayWrite && newsletter.embargoAt && (
      <p>
        {t('newsletters.embargo.is')} <Time t={t} at={newsletter.embargoAt} timeZone={timeZone} />
      </p>
    )}
    {mayWrite && (
      <Form action={`/newsletters/${newsletter.id}`}>
        <input type="hidden" name="do" value="embargo" />
        <input type="hidden" name="revision" value={newsletter.revision} />
        <Input
          t={t}
          name="embargoUntil"
          type="datetime-local"
          width="medium"
          label={t('newsletters.embargo.until')}
          hint={t('newsletters.schedule.zone', { zone: timeZone })}
          value={form.values.embargoUntil ?? wallClock(newsletter.embargoAt, timeZone)}
          error={form.errors.embargoUntil}
          optional
        />
        <Actions>
          <Button tone="secondary">{t('newsletters.do.embargo')}</Button>
        </Actions>
      </Form>
    )}
  </Card>
)

/** As the control wants it: `2026-11-27T09:00`. */
const wallClock = (at: Date | null, timeZone: string): string =>
  at === null ? '' : new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at).replace(' ', 'T')
