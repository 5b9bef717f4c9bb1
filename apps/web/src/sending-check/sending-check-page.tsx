import { type CheckLevel, checkTopics, type Finding } from '@lykta/core/sending-check'
import { findingMessage, type PageLanguage, type Translate } from '@lykta/i18n'
import { LetterTabs } from '../newsletters/list/list-page.tsx'
import { Actions, Badge, Card, Code, DescriptionList, Heading, Lead, LinkButton, Notice, Row, Stack } from '../ui/index.ts'

interface SendingCheckProps {
  t: Translate
  lang: PageLanguage
  findings: Finding[]
}

export const SendingCheckPage = ({ t, lang, findings }: SendingCheckProps) => (
  <>
    <Stack>
      <Heading>{t('newsletters.title')}</Heading>
      <LetterTabs t={t} current="/sending-check" />
      <Lead>{t('sendingCheck.lead')}</Lead>
    </Stack>
    <Stack gap="large">
      <Summary t={t} findings={findings} />
      {groups(findings).map(({ topic, subject, found }) => (
        <Card title={subject === '' ? t(`sendingCheck.topic.${topic}`) : `${t(`sendingCheck.topic.${topic}`)}: ${subject}`}>
          <Stack>
            {found.map((one) => (
              <OneFinding t={t} lang={lang} finding={one} />
            ))}
          </Stack>
        </Card>
      ))}
      <Actions>
        <LinkButton href="/sending-check">{t('sendingCheck.again')}</LinkButton>
      </Actions>
    </Stack>
  </>
)

const Summary = ({ t, findings }: Omit<SendingCheckProps, 'lang'>) => {
  const count = (level: CheckLevel) => findings.filter((one) => one.level === level).length
  const [errors, warnings] = [count('error'), count('warning')]
  if (errors + warnings === 0) return <Notice tone="success" title={t('sendingCheck.allGood')} />
  return (
    <Stack gap="small">
      {errors > 0 && (
        <Notice tone="danger" title={t('sendingCheck.errors', { n: errors })}>
          <p>{t('sendingCheck.errors.text')}</p>
        </Notice>
      )}
      {warnings > 0 && (
        <Notice tone="warning" title={t('sendingCheck.warnings', { n: warnings })}>
          <p>{t('sendingCheck.warnings.text')}</p>
        </Notice>
      )}
    </Stack>
  )
}

const tones = { ok: 'success', warning: 'warning', error: 'danger' } as const
const gravest: CheckLevel[] = ['error', 'warning', 'ok']

const OneFinding = ({ t, lang, finding: { code, level, params, record } }: { t: Translate; lang: PageLanguage; finding: Finding }) => (
  <Stack gap="small">
    <Row>
      <Badge tone={tones[level]}>{t(`sendingCheck.level.${level}`)}</Badge>
      <span>{findingMessage(lang, code, params)}</span>
    </Row>
    {record && (
      <DescriptionList
        items={[
          { term: t('sendingCheck.record.type'), value: <Code>{record.type}</Code> },
          { term: t('sendingCheck.record.name'), value: <Code>{record.name}</Code> },
          { term: t('sendingCheck.record.value'), value: <Code>{record.value}</Code> },
        ]}
      />
    )}
  </Stack>
)

/** By what they are about, in the order a letter meets it; in each the worst first. */
function groups(findings: Finding[]): { topic: Finding['topic']; subject: string; found: Finding[] }[] {
  return checkTopics.flatMap((topic) => {
    const about = findings.filter((one) => one.topic === topic)
    return [...new Set(about.map(({ subject }) => subject))].map((subject) => ({
      topic,
      subject,
      found: gravest.flatMap((level) => about.filter((one) => one.subject === subject && one.level === level)),
    }))
  })
}
