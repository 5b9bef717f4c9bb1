import { type ReadMember, readingReasons } from '@lykta/core/sampling'
import type { Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import {
  Actions,
  Breadcrumb,
  Button,
  DescriptionList,
  ErrorSummary,
  Form,
  formState,
  Heading,
  Lead,
  RadioGroup,
  Time,
  Typed,
} from '../../ui/index.ts'
import { HiddenQuestion, type Question } from './question.tsx'
import { covered, paidHow } from './sample-page.tsx'

const Way = ({ t }: { t: Translate }) => (
  <Breadcrumb
    t={t}
    items={[
      { label: t('audit.title'), href: '/audit' },
      { label: t('sample.title'), href: '/audit/sample' },
    ]}
    current={t('sample.read.title')}
  />
)

interface AskProps {
  t: Translate
  question: Question
  membershipId: string
  form: FormAnswer
}

/** Asks why, before a name is shown. */
export const AskPage = ({ t, question, membershipId, form }: AskProps) => (
  <>
    <Way t={t} />
    <Heading>{t('sample.read.title')}</Heading>
    <Lead>{t('sample.read.lead')}</Lead>
    <Form action="/audit/sample/name">
      <ErrorSummary t={t} errors={named(form.errors, { reason: t('sample.read.why') })} message={form.message} />
      <HiddenQuestion question={question} />
      <input type="hidden" name="membershipId" value={membershipId} />
      <RadioGroup
        {...formState(form.values, form.errors)('reason')}
        t={t}
        label={t('sample.read.why')}
        options={readingReasons.map((value) => ({ value, label: t(`sample.reason.${value}`) }))}
      />
      <Actions>
        <Button>{t('sample.read.button')}</Button>
      </Actions>
    </Form>
  </>
)

/** One name, and what she is counted for. */
export const NamePage = ({ t, question, member }: { t: Translate; question: Question; member: ReadMember }) => (
  <>
    <Way t={t} />
    <Heading over={t('sample.read.member', { number: String(member.number) })}>
      <Typed>{member.name}</Typed>
    </Heading>
    <DescriptionList
      items={[
        { term: t('sample.joinedOn'), value: <Time t={t} day={member.joinedOn} /> },
        { term: t('sample.how'), value: paidHow(t, member) },
        { term: t('sample.covered'), value: covered(t, member) },
      ]}
    />
    <Form action="/audit/sample">
      <HiddenQuestion question={question} />
      <Actions>
        <Button tone="secondary">{t('sample.read.again')}</Button>
      </Actions>
    </Form>
  </>
)
