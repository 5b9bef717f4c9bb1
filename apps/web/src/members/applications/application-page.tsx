import { dayIn } from '@lykta/core'
import { type ApplicationFacts, type ApplicationReach, declineReasons } from '@lykta/core/applications'
import type { MembershipClass } from '@lykta/core/memberships'
import { formatDay, formatList, languageName, type Translate } from '@lykta/i18n'
import type { FormAnswer } from '../../frame/index.ts'
import {
  Actions,
  Badge,
  Breadcrumb,
  Button,
  Card,
  Columns,
  DescriptionList,
  ErrorSummary,
  Form,
  formState,
  Heading,
  Note,
  Notice,
  RadioGroup,
  Row,
  Stack,
  Time,
  Typed,
} from '../../ui/index.ts'
import { classLabelOf } from '../class-label.ts'
import { Reach } from './reach.tsx'

interface ApplicationProps {
  t: Translate
  application: ApplicationFacts
  classes: MembershipClass[]
  timeZone: string
  /** Once somebody has asked to see it. */
  reach: ApplicationReach | undefined
  mayAdmit: boolean
  mayReveal: boolean
  form: FormAnswer
}

/** What the board decides on, and where it says yes or no. How she is reached is shown only when somebody asks for it. */
export const ApplicationPage = (props: ApplicationProps) => {
  const { t, application, reach, mayAdmit, mayReveal, form } = props
  return (
    <>
      <Breadcrumb
        t={t}
        items={[
          { href: '/members', label: t('members.title') },
          { href: '/members/applications', label: t('applications.title') },
        ]}
        current={t('applications.one')}
      />
      <Heading>
        <Typed>{application.name}</Typed>
      </Heading>
      <Stack gap="large">
        <ErrorSummary t={t} errors={form.errors} message={form.message} />
        <Card title={t('applications.one')}>
          <Stack>
            <Facts {...props} />
            <Known t={t} application={application} />
          </Stack>
        </Card>
        {mayReveal && <Reach t={t} id={application.id} reach={reach} />}
        {mayAdmit ? <Decision t={t} id={application.id} form={form} /> : <Note>{t('applications.boardOnly')}</Note>}
      </Stack>
    </>
  )
}

const Facts = ({ t, application, classes, timeZone }: ApplicationProps) => (
  <DescriptionList
    items={[
      { term: t('members.class'), value: classLabelOf(t, classes, application.classId) },
      {
        term: t('members.language'),
        value: languageName(application.language, t.lang),
      },
      {
        term: t('applications.reach'),
        value: (
          <Row>
            {application.channels.map((channel) => (
              <Badge tone="success">{t(`safe.channel.${channel}`)}</Badge>
            ))}
          </Row>
        ),
      },
      { term: t('applications.confirmed'), value: <Time t={t} at={application.confirmedAt} timeZone={timeZone} /> },
      {
        term: t('applications.expires'),
        value: t('applications.expires.hint', { day: formatDay(t.lang, dayIn(timeZone, application.expiresAt)) }),
      },
    ]}
  />
)

const Known = ({ t, application: { known, isMember, differences } }: Pick<ApplicationProps, 't' | 'application'>) => {
  if (isMember) return <Notice tone="warning">{t('applications.member')}</Notice>
  if (!known) return null
  const fields = formatList(
    t.lang,
    differences.map((name) => t(`applications.difference.${name}`)),
  )
  return (
    <Notice title={t('applications.known')}>
      <p>{t('applications.known.text')}</p>
      {differences.length > 0 && <p>{t('applications.differs', { fields })}</p>}
    </Notice>
  )
}

const Decision = ({ t, id, form }: { t: Translate; id: string; form: FormAnswer }) => (
  <Columns>
    <Card title={t('applications.approve.title')}>
      <p>{t('applications.approve.text')}</p>
      <Form action={`/members/applications/${id}/approve`}>
        <Actions>
          <Button>{t('applications.approve.button')}</Button>
        </Actions>
      </Form>
    </Card>
    <Card title={t('applications.decline.title')}>
      <p>{t('applications.decline.text')}</p>
      <Form action={`/members/applications/${id}/decline`}>
        <RadioGroup
          {...formState(form.values, form.errors)('reason')}
          t={t}
          label={t('applications.decline.reason')}
          options={declineReasons.map((value) => ({ value, label: t(`applications.reason.${value}`) }))}
        />
        <Actions>
          <Button tone="danger">{t('applications.decline.button')}</Button>
        </Actions>
      </Form>
    </Card>
  </Columns>
)
