import type { ApplicationReach } from '@lykta/core/applications'
import type { Translate } from '@lykta/i18n'
import { Actions, Button, Card, DescriptionList, Form, LeftToRight, Note } from '../../ui/index.ts'
import { daysInWords, hoursInWords } from '../safe-words.ts'

/** How she is reached, for whoever has something to ask her; hidden for everybody alike until then. */
export const Reach = ({ t, id, reach }: { t: Translate; id: string; reach: ApplicationReach | undefined }) => (
  <Card title={t('members.contact')}>
    {reach ? (
      <Facts t={t} reach={reach} />
    ) : (
      <Form action={`/members/applications/${id}/reach`}>
        <Note>{t('applications.reveal.hint')}</Note>
        <Actions>
          <Button tone="secondary">{t('applications.reveal')}</Button>
        </Actions>
      </Form>
    )}
  </Card>
)

const Facts = ({ t, reach: { email, phone, safe } }: { t: Translate; reach: ApplicationReach }) => {
  if (!safe || (!email && !phone)) return <Note>{t('applications.reveal.nothing')}</Note>
  return (
    <DescriptionList
      items={[
        { term: t('members.email'), value: email && <LeftToRight>{email}</LeftToRight> },
        { term: t('members.phone'), value: phone && <LeftToRight>{phone}</LeftToRight> },
        { term: t('safe.days'), value: daysInWords(t, safe) },
        { term: t('safe.hours'), value: hoursInWords(t, safe) },
        { term: t('safe.sender'), value: t(`safe.sender.${safe.sender}`) },
        { term: t('safe.mayLeaveMessage'), value: safe.mayLeaveMessage ? t('safe.yes') : null },
      ]}
    />
  )
}
