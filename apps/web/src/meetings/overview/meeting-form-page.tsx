import type { Meeting, PlanMeeting } from '@lykta/core/meetings'
import type { Translate } from '@lykta/i18n'
import type { z } from 'zod'
import { type FormAnswer, freshForm, named, type Sent } from '../../frame/index.ts'
import {
  Actions,
  Breadcrumb,
  Button,
  DateInput,
  ErrorSummary,
  Form,
  formState,
  Heading,
  Input,
  LinkButton,
  RadioGroup,
  Textarea,
} from '../../ui/index.ts'
import { meetingName } from '../words.ts'

/** A meeting to plan, or one that is known to change. */
export const MeetingFormPage = ({ t, known, form }: { t: Translate; known: Meeting | undefined; form: FormAnswer }) => {
  const field = formState(form.values, form.errors)
  const back = known ? `/meetings/${known.id}` : '/meetings'
  const title = known ? t('meetings.edit') : t('meetings.plan')
  const labels = {
    kind: t('meetings.kind'),
    heldOn: t('meetings.heldOn'),
    time: t('meetings.time'),
    place: t('meetings.place'),
    papers: t('meetings.papers'),
  }
  return (
    <>
      <Breadcrumb
        t={t}
        items={[{ href: '/meetings', label: t('meetings.title') }, ...(known ? [{ href: back, label: meetingName(t, known) }] : [])]}
        current={title}
      />
      <Heading>{title}</Heading>
      <Form action={known ? `${back}/edit` : '/meetings/new'}>
        <ErrorSummary t={t} errors={named(form.errors, labels)} message={form.message} />
        <RadioGroup
          {...field('kind')}
          t={t}
          label={labels.kind}
          options={(['annual', 'extra'] as const).map((kind) => ({ value: kind, label: t(`meetings.kind.${kind}`) }))}
        />
        <DateInput {...field('heldOn')} t={t} label={labels.heldOn} />
        <Input {...field('time')} t={t} label={labels.time} hint={t('meetings.time.hint')} width="medium" autocomplete="off" />
        <Input {...field('place')} t={t} label={labels.place} hint={t('meetings.place.hint')} autocomplete="off" />
        <Textarea {...field('papers')} t={t} label={labels.papers} hint={t('meetings.papers.hint')} rows={3} optional />
        <Actions>
          <Button>{t('meetings.save')}</Button>
          <LinkButton href={back} tone="quiet">
            {t('ui.cancel')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}

/** The form as it stands for a meeting. */
export const meetingForm = ({ kind, heldOn, time, place, papers }: Meeting): FormAnswer =>
  freshForm({ kind, heldOn, time, place, papers: papers ?? '' })

/** What was sent, for the schema to judge. */
export const sentMeeting = (sent: Sent) => ({
  // The schema refuses what is neither of the two.
  kind: sent.text('kind') as z.input<typeof PlanMeeting>['kind'],
  heldOn: sent.text('heldOn') ?? '',
  time: sent.text('time') ?? '',
  place: sent.text('place') ?? '',
  papers: sent.text('papers') ?? null,
})
