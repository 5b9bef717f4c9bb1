import type { MembershipClass } from '@lykta/core/memberships'
import type { Sample, SampledMember } from '@lykta/core/sampling'
import { formatDay, formatMoney, type Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import { classLabel, classLabelOf } from '../../members/class-label.ts'
import {
  Actions,
  Breadcrumb,
  Button,
  Card,
  Columns,
  DateInput,
  EmptyState,
  ErrorSummary,
  Form,
  formState,
  Heading,
  Input,
  Lead,
  Note,
  Select,
  Stack,
  Table,
  Time,
} from '../../ui/index.ts'
import { HiddenQuestion, type Question } from './question.tsx'

interface SampleProps {
  t: Translate
  classes: MembershipClass[]
  form: FormAnswer
  drawn: { question: Question; sample: Sample } | undefined
}

/** The members behind a number, some of them, by number. */
export const SamplePage = ({ t, classes, form, drawn }: SampleProps) => (
  <>
    <Breadcrumb t={t} items={[{ label: t('audit.title'), href: '/audit' }]} current={t('sample.title')} />
    <Heading>{t('sample.title')}</Heading>
    <Lead>{t('sample.lead')}</Lead>
    <Stack gap="large">
      <QuestionForm t={t} classes={classes} form={form} />
      {drawn && <Drawn t={t} classes={classes} {...drawn} />}
    </Stack>
  </>
)

const QuestionForm = ({ t, classes, form }: Omit<SampleProps, 'drawn'>) => {
  const field = formState(form.values, form.errors)
  const labels = { day: t('sample.day'), size: t('sample.size'), seed: t('sample.seed') }
  return (
    <Form action="/audit/sample">
      <ErrorSummary t={t} errors={named(form.errors, labels)} message={form.message} />
      <Columns>
        <DateInput {...field('day')} t={t} label={labels.day} />
        <Select
          {...field('classId')}
          t={t}
          label={t('sample.class')}
          empty={t('sample.class.all')}
          options={classes.map((one) => ({ value: one.id, label: classLabel(t, one) }))}
          optional
        />
      </Columns>
      <Columns>
        <Input {...field('size')} t={t} label={labels.size} hint={t('sample.size.hint')} inputmode="numeric" width="short" />
        <Input
          {...field('seed')}
          t={t}
          label={labels.seed}
          hint={t('sample.seed.hint')}
          inputmode="numeric"
          width="medium"
          autocomplete="off"
        />
      </Columns>
      <Actions>
        <Button>{t('sample.draw')}</Button>
      </Actions>
    </Form>
  )
}

const Drawn = ({ t, classes, question, sample }: Pick<SampleProps, 't' | 'classes'> & NonNullable<SampleProps['drawn']>) => {
  const { day, population, members } = sample
  const words = { drawn: members.length, population, day: formatDay(t.lang, day), seed: String(question.seed) }
  return (
    <Card title={t('sample.list')}>
      {members.length > 0 && <p>{t('sample.drawn', words)}</p>}
      <Table
        caption={t('sample.list')}
        captionHidden
        rows={members}
        empty={<EmptyState title={t('sample.none')} />}
        columns={[
          { header: t('sample.number'), cell: (one) => one.number },
          { header: t('sample.class'), cell: (one) => classLabelOf(t, classes, one.classId) },
          { header: t('sample.joinedOn'), cell: (one) => <Time t={t} day={one.joinedOn} /> },
          { header: t('sample.how'), cell: (one) => paidHow(t, one) },
          { header: t('sample.covered'), cell: (one) => covered(t, one) },
          {
            header: t('sample.name'),
            cell: (one) => (one.named ? <NameCell t={t} question={{ ...question, day }} member={one} /> : t('sample.name.withheld')),
          },
        ]}
      />
      <Note>{t('sample.noExport')}</Note>
    </Card>
  )
}

/** "betalt 24 mars 2026, 200 kr" */
export const paidHow = (t: Translate, { cause, paidOn, amountOre }: SampledMember): string => {
  const how = [t(`members.fees.cause.${cause}`), paidOn && formatDay(t.lang, paidOn)].filter(Boolean).join(' ')
  return amountOre === null ? how : `${how}, ${formatMoney(t.lang, amountOre)}`
}

export const covered = (t: Translate, { startsOn, endsOn }: SampledMember): string =>
  `${formatDay(t.lang, startsOn)} – ${formatDay(t.lang, endsOn)}`

/** The day is that of the sample, so that a name is still asked for after midnight. */
const NameCell = ({ t, question, member }: { t: Translate; question: Question; member: SampledMember }) => (
  <Form action="/audit/sample/ask">
    <HiddenQuestion question={question} />
    <input type="hidden" name="membershipId" value={member.membershipId} />
    <Button tone="quiet">{t('sample.name.read')}</Button>
  </Form>
)
