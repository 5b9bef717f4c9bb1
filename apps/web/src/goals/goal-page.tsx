import type { GoalProgress } from '@lykta/core/goals'
import type { MembershipClass } from '@lykta/core/memberships'
import { formatDay, type Translate } from '@lykta/i18n'
import { Actions, Breadcrumb, Button, Card, Form, Heading, LinkButton, Note, Notice, Row, Stack, Typed } from '../ui/index.ts'
import { classNames } from './class-names.ts'
import { GoalChart } from './goal-chart.tsx'
import { GoalMeter } from './goal-meter.tsx'

interface GoalPageProps {
  t: Translate
  progress: GoalProgress
  classes: MembershipClass[]
  countGrace: boolean
  today: string
  mayWrite: boolean
  seesMembers: boolean
}

/** One goal, running or past. */
export const GoalPage = ({ t, progress, classes, countGrace, today, mayWrite, seesMembers }: GoalPageProps) => {
  const { goal } = progress
  const open = goal.endedOn === null
  return (
    <>
      <Breadcrumb t={t} items={[{ label: t('goals.title'), href: '/goals' }]} current={goal.name} />
      <Row align="apart">
        <Heading>
          <Typed>{goal.name}</Typed>
        </Heading>
        {mayWrite && open && (
          <Actions>
            <LinkButton href={`/goals/${goal.id}/edit`}>{t('goals.edit')}</LinkButton>
          </Actions>
        )}
      </Row>
      <Stack gap="large">
        {goal.endedOn && (
          <Notice>
            <p>{t('goals.ended', { day: formatDay(t.lang, goal.endedOn) })}</p>
          </Notice>
        )}
        <GoalMeter {...{ t, progress, classes, countGrace, seesMembers }} facts />
        <Note>{t('goals.classes.counted', { classes: classNames(t, classes, goal.classIds) })}</Note>
        <GoalChart t={t} progress={progress} />
        {mayWrite && open && goal.dueOn >= today && (
          <Card title={t('goals.end')}>
            <Form action={`/goals/${goal.id}/end`}>
              <p>{t('goals.end.text')}</p>
              <Actions>
                <Button tone="danger">{t('goals.end')}</Button>
              </Actions>
            </Form>
          </Card>
        )}
      </Stack>
    </>
  )
}
