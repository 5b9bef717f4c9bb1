import type { MeetingPolicy, MembershipClass, MembershipPolicy } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import type { FormAnswer } from '../../frame/index.ts'
import { classLabel } from '../../members/class-label.ts'
import { Breadcrumb, Card, Heading, Lead, Link, LinkButton, List, Stack, Table, Typed } from '../../ui/index.ts'
import { JoiningCard } from './joining-card.tsx'
import { meetingsInWords } from './meetings-in-words.ts'
import { PolicyForm } from './policy-form.tsx'
import { classInWords, policyInWords } from './rules-in-words.ts'

interface RulesPageProps {
  t: Translate
  policy: MembershipPolicy
  meetings: MeetingPolicy
  classes: MembershipClass[]
  form: FormAnswer
  join: Omit<Parameters<typeof JoiningCard>[0], 't'>
}

/** What the bylaws say of membership: in words first, and how to change it. */
export const RulesPage = ({ t, policy, meetings, classes, form, join }: RulesPageProps) => (
  <>
    <Breadcrumb t={t} items={[{ label: t('settings.title'), href: '/settings' }]} current={t('rules.title')} />
    <Heading>{t('rules.title')}</Heading>
    <Lead>{t('rules.lead')}</Lead>
    <Stack gap="large">
      <Card title={t('rules.summary')}>
        <List items={policyInWords(t, policy)} />
      </Card>
      <Card
        title={t('rules.classes')}
        action={
          <LinkButton href="/settings/rules/classes/new" tone="quiet">
            {t('rules.class.new')}
          </LinkButton>
        }
      >
        <Classes t={t} classes={classes} />
      </Card>
      <JoiningCard t={t} {...join} />
      <Card
        title={t('meetings.policy.title')}
        action={
          <LinkButton href="/settings/rules/meetings" tone="quiet">
            {t('meetings.policy.change')}
          </LinkButton>
        }
      >
        <List items={meetingsInWords(t, meetings)} />
      </Card>
      <Card title={t('rules.change')} action={<Link href="/settings/rules/presets">{t('rules.presets.link')}</Link>}>
        <PolicyForm t={t} form={form} />
      </Card>
    </Stack>
  </>
)

const Classes = ({ t, classes }: { t: Translate; classes: MembershipClass[] }) => (
  <Table
    caption={t('rules.classes')}
    captionHidden
    rows={classes}
    columns={[
      {
        header: t('rules.class'),
        cell: (one) => (
          <Link href={`/settings/rules/classes/${one.id}`}>
            <Typed>{classLabel(t, one)}</Typed>
          </Link>
        ),
      },
      { header: t('rules.class.means'), cell: (one) => <List items={classInWords(t, one)} /> },
    ]}
  />
)
