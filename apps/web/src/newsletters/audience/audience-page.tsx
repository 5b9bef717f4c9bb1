import type { AudienceChoices } from '@lykta/core/mailing'
import type { Recipients } from '@lykta/core/newsletters'
import type { Translate } from '@lykta/i18n'
import type { Child } from 'hono/jsx'
import type { FormAnswer } from '../../frame/index.ts'
import { Actions, Button, EnterButton, ErrorSummary, Form, Heading, Lead, LinkButton, Note, Notice, Stack } from '../../ui/index.ts'
import { skipWords } from '../words.ts'
import type { AudienceDraft } from './audience-draft.ts'
import { AudienceFields } from './audience-form.tsx'

/** Whose audience it is: a letter's or a series'. */
export interface AudiencePlace {
  address: string
  back: string
  over: string
  /** What is saved, in words: what somebody else has chosen meanwhile stands here too. */
  saved: string
  trail: Child
  /** What the form sends besides the groups. */
  hidden: Record<string, string>
}

interface AudiencePageProps {
  t: Translate
  place: AudiencePlace
  draft: AudienceDraft
  choices: AudienceChoices
  form: FormAnswer
  /** Of the audience as it stands in the form, when it was asked for. */
  count: Recipients | null
  /** Only a letter can be counted. */
  mayCount: boolean
}

/** Choosing whom letters are for, with a count of it before anything is saved. */
export const AudiencePage = ({ t, place, draft, choices, form, count, mayCount }: AudiencePageProps) => (
  <>
    <Stack>
      {place.trail}
      <Heading over={place.over}>{t('audience.title')}</Heading>
      <Lead>{t('audience.lead')}</Lead>
      <Note>{t('audience.saved.now', { audience: place.saved })}</Note>
    </Stack>
    <Form action={place.address}>
      <EnterButton name="do" value={mayCount ? 'count' : 'save'} />
      <ErrorSummary t={t} errors={form.errors} message={form.message} />
      {Object.entries(place.hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {count && <Counted t={t} count={count} />}
      <AudienceFields t={t} draft={draft} choices={choices} errors={form.errors} />
      <Actions>
        <Button name="do" value="save">
          {t('ui.save')}
        </Button>
        {mayCount && (
          <Button tone="secondary" name="do" value="count">
            {t('audience.count')}
          </Button>
        )}
        <LinkButton href={place.back}>{t('ui.cancel')}</LinkButton>
      </Actions>
    </Form>
  </>
)

/** How many it would be, by channel, and who is left out why: of what stands in the form, saved or not. */
const Counted = ({ t, count }: { t: Translate; count: Recipients }) => {
  const left = count.leftOut.reduce((sum, one) => sum + one.count, 0)
  return (
    <Notice title={t('newsletters.recipients.sum', { total: count.total, left })}>
      <ul>
        {count.byChannel.map(({ channel, count }) => (
          <li>{t(channel === 'post' ? 'newsletters.channel.post' : 'newsletters.channel.email', { n: count })}</li>
        ))}
        {count.leftOut.map(({ reason, count }) => (
          <li>{t('audience.leftOut', { reason: skipWords(t, reason).reason, n: count })}</li>
        ))}
      </ul>
      <p>{t('audience.notSaved')}</p>
    </Notice>
  )
}
