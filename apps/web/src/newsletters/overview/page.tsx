import type { LetterCheck, Newsletter, NewsletterStatus, PostStatus } from '@lykta/core/newsletters'
import type { Translate } from '@lykta/i18n'
import { Badge, Breadcrumb, Columns, ErrorSummary, Heading, Link, Row, Stack, Steps } from '../../ui/index.ts'
import { PostCard } from '../post/post-card.tsx'
import { SendingStatus } from '../sending/status.tsx'
import { StatusStream } from '../sending/stream.tsx'
import { stateTone } from '../words.ts'
import type { Action } from './allowed.ts'
import { ArchiveCard } from './archive-card.tsx'
import { ConfirmDialog, confirmed } from './confirm.tsx'
import { EmbargoCard } from './embargo.tsx'
import { Hands, Look, TestSend, Texts } from './facts.tsx'
import { NextStep, type NextStepProps } from './next-step.tsx'
import { Problems } from './problems.tsx'
import { RecipientsCard } from './recipients.tsx'

export interface OverviewFacts {
  newsletter: Newsletter
  series: string
  /** A press letter may have an embargo. */
  press: boolean
  /** What is sent where a letter lacks a recipient's language, in order. */
  fallbackLanguages: string[]
  allowed: Record<Action, boolean>
  /** Of a letter that is not sent yet. */
  check: LetterCheck | null
  /** Of one whose sending has begun. */
  status: NewsletterStatus | null
  post: PostStatus | null
  mayPrint: boolean
  audience: string
  /** What it looks like, by its title. */
  template: string
  nameOf: (userId: string | null) => string
  own: boolean
  timeZone: string
  mayList: boolean
  form: NextStepProps['form']
}

/** A letter and where it stands: what is missing, who gets it, what can be done now. */
export const Overview = ({ t, facts }: { t: Translate; facts: OverviewFacts }) => {
  const { newsletter, series, check, status, allowed } = facts
  return (
    <>
      <Stack>
        <Breadcrumb t={t} items={[{ href: '/newsletters', label: t('shell.nav.newsletters') }]} current={newsletter.title} />
        <Heading over={series}>{newsletter.title}</Heading>
        <Progress t={t} newsletter={newsletter} check={check} />
      </Stack>
      <Columns shape="wide-first">
        <Stack gap="large">{status ? <Sending t={t} facts={facts} status={status} /> : <Preparing t={t} facts={facts} />}</Stack>
        <Stack gap="large">
          {!status && <Look t={t} newsletter={newsletter} template={facts.template} mayChange={allowed.submit} />}
          {!status && facts.press && (
            <EmbargoCard {...{ t, newsletter, mayWrite: allowed.embargo, timeZone: facts.timeZone, form: facts.form }} />
          )}
          {!status && allowed.test && newsletter.contents.length > 0 && <TestSend t={t} newsletter={newsletter} />}
          {status && <Texts t={t} newsletter={newsletter} mayWrite={false} />}
          {newsletter.state !== 'cancelled' && newsletter.contents.length > 0 && (
            <ArchiveCard t={t} newsletter={newsletter} allowed={allowed} />
          )}
          <Hands t={t} newsletter={newsletter} nameOf={facts.nameOf} timeZone={facts.timeZone} />
        </Stack>
      </Columns>
      {confirmed
        .filter((action) => allowed[action])
        .map((action) => (
          <ConfirmDialog t={t} newsletter={newsletter} action={action} recipients={check?.recipients.total ?? 0} />
        ))}
    </>
  )
}

const Preparing = ({ t, facts }: { t: Translate; facts: OverviewFacts }) => {
  const { newsletter, allowed, check, own, nameOf, timeZone, form } = facts
  const ready = check?.problems.every(({ severity }) => severity !== 'error') ?? false
  return (
    <>
      <NextStep {...{ t, newsletter, allowed, ready, own, timeZone, form, submittedBy: nameOf(newsletter.submittedBy) }} />
      <Texts t={t} newsletter={newsletter} mayWrite={allowed.submit} />
      {check && newsletter.contents.length > 0 && <Problems t={t} newsletterId={newsletter.id} problems={check.problems} />}
      {check && <RecipientsCard t={t} facts={facts} recipients={check.recipients} />}
    </>
  )
}

/** While letters go out the part follows along by itself; without a script it is fetched anew by its link. */
const Sending = ({ t, facts, status }: { t: Translate; facts: OverviewFacts; status: NewsletterStatus }) => {
  const { newsletter, allowed, timeZone, mayList, form, post, mayPrint } = facts
  const content = <SendingStatus t={t} status={status} allowed={allowed} timeZone={timeZone} mayList={mayList} />
  const moving = status.state === 'sending' || status.state === 'paused'
  return (
    <>
      <ErrorSummary t={t} message={form.message} />
      {moving ? <StatusStream newsletterId={newsletter.id}>{content}</StatusStream> : content}
      {post && <PostCard {...{ t, newsletterId: newsletter.id, post, mayPrint, paused: newsletter.state === 'paused' }} />}
      {moving && (
        <noscript>
          <Link href={`/newsletters/${newsletter.id}`}>{t('newsletters.sending.reload')}</Link>
        </noscript>
      )}
    </>
  )
}

/** Its state and the step it stands at; while it is on its way, the part that follows along says so. */
const Progress = ({ t, newsletter, check }: { t: Translate; newsletter: Newsletter; check: LetterCheck | null }) => {
  const step = stepOf(newsletter)
  if (!check || !step) return null
  return (
    <Stack>
      <Row>
        <Badge tone={stateTone[newsletter.state]}>{t(`newsletters.state.${newsletter.state}`)}</Badge>
      </Row>
      <Steps
        t={t}
        label={t('newsletters.steps')}
        current={step}
        steps={[
          { label: t('newsletters.step.write'), href: `/newsletters/${newsletter.id}/write` },
          { label: t('newsletters.step.check') },
          { label: t('newsletters.step.approve') },
          { label: t('newsletters.step.send') },
        ]}
      />
    </Stack>
  )
}

/** The step a letter stands at, from 1; undefined once it is on its way. */
function stepOf({ state, contents }: Newsletter): number | undefined {
  if (state === 'draft') return contents.length > 0 ? 2 : 1
  if (state === 'submitted') return 3
  return state === 'approved' || state === 'scheduled' || state === 'held' ? 4 : undefined
}
