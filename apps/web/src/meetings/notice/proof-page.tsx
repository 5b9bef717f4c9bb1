import type { NoticeDelivery, NoticeProof } from '@lykta/core/meetings'
import { formatDateTime, type Translate } from '@lykta/i18n'
import { languageWord } from '../../newsletters/languages.ts'
import { Actions, Button, Card, Code, DescriptionList, Form, Heading, Lead, Note, Stack, Table, Typed } from '../../ui/index.ts'
import { MeetingTrail } from '../trail.tsx'
import { meetingName } from '../words.ts'

/** That the members were called, by number: without names and addresses. */
export const ProofPage = ({ t, proof, timeZone }: { t: Translate; proof: NoticeProof; timeZone: string }) => {
  const { meeting, startedAt, texts, deliveries } = proof
  return (
    <>
      <MeetingTrail t={t} meeting={meeting} current={t('meetings.proof.title')} />
      <Heading over={meetingName(t, meeting)}>{t('meetings.proof.title')}</Heading>
      <Lead>{t('meetings.proof.lead')}</Lead>
      <Form action={`/meetings/${meeting.id}/proof`}>
        <Actions>
          <Button>{t('meetings.proof.print')}</Button>
        </Actions>
      </Form>
      <Stack gap="large">
        <Card title={t('meetings.proof.texts')}>
          <DescriptionList items={[{ term: t('meetings.proof.started'), value: formatDateTime(t.lang, startedAt, timeZone) }]} />
          <Note>{t('meetings.proof.texts.lead')}</Note>
          <Table
            caption={t('meetings.proof.texts')}
            captionHidden
            rows={texts}
            columns={[
              { header: t('meetings.proof.language'), cell: ({ language }) => languageWord(language, t) },
              { header: t('meetings.proof.subject'), cell: ({ subject }) => <Typed>{subject}</Typed> },
              { header: t('meetings.proof.hash'), cell: ({ hash }) => <Code>{hash}</Code> },
            ]}
          />
        </Card>
        <Card title={t('meetings.proof.deliveries')}>
          <Deliveries t={t} deliveries={deliveries} texts={texts} timeZone={timeZone} />
        </Card>
      </Stack>
    </>
  )
}

const Deliveries = ({ t, deliveries, texts, timeZone }: { t: Translate; timeZone: string } & Pick<NoticeProof, 'deliveries' | 'texts'>) => (
  <Table
    caption={t('meetings.proof.deliveries')}
    captionHidden
    rows={deliveries}
    columns={[
      { header: t('meetings.proof.number'), cell: ({ number }) => (number === null ? '–' : String(number)) },
      { header: t('meetings.proof.channel'), cell: ({ channel }) => (channel === null ? '–' : t(`meetings.proof.channel.${channel}`)) },
      { header: t('meetings.proof.outcome'), cell: ({ outcome }) => t(`meetings.proof.outcome.${outcome}`) },
      { header: t('meetings.proof.at'), cell: ({ at, channel }) => (at && channel ? formatDateTime(t.lang, at, timeZone) : '–') },
      { header: t('meetings.proof.text'), cell: (delivery) => <TextOf delivery={delivery} texts={texts} /> },
    ]}
  />
)

const TextOf = ({ delivery: { channel, language }, texts }: { delivery: NoticeDelivery; texts: NoticeProof['texts'] }) => {
  const hash = texts.find((text) => text.language === language)?.hash
  return channel !== null && hash ? <Code>{hash.slice(0, 12)}</Code> : <>–</>
}
