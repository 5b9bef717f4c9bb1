import type { InstallationStatus } from '@lykta/core/installation'
import type { NewsletterSummary } from '@lykta/core/newsletters'
import type { Translate } from '@lykta/i18n'
import {
  Actions,
  Badge,
  Button,
  Card,
  DescriptionList,
  Form,
  Heading,
  Lead,
  Link,
  Note,
  Notice,
  Stack,
  Table,
  Time,
  Typed,
} from '../ui/index.ts'

interface InstallationProps {
  t: Translate
  held: InstallationStatus['held']
  /** Those that are paused or held, by the alarm or before it. */
  letters: NewsletterSummary[]
  mayConfirm: boolean
  timeZone: string
}

export const InstallationPage = ({ t, held, letters, mayConfirm, timeZone }: InstallationProps) => (
  <>
    <Heading>{t('installation.title')}</Heading>
    {held ? (
      <Stack gap="large">
        <Lead>{t('installation.lead')}</Lead>
        <DescriptionList
          items={[
            { term: t('installation.why'), value: t(`installation.reason.${held.reason}`) },
            { term: t('installation.since'), value: <Time t={t} at={held.since} timeZone={timeZone} /> },
          ]}
        />
        <Letters t={t} letters={letters} />
        <Card title={t('installation.confirm.title')}>
          <Stack>
            <p>{t('installation.confirm.text')}</p>
            {mayConfirm ? (
              <Form action="/installation">
                <Actions>
                  <Button>{t('installation.confirm')}</Button>
                </Actions>
              </Form>
            ) : (
              <Note>{t('installation.ask')}</Note>
            )}
          </Stack>
        </Card>
      </Stack>
    ) : (
      <Notice tone="success" title={t('installation.ok')} />
    )}
  </>
)

const Letters = ({ t, letters }: Pick<InstallationProps, 't' | 'letters'>) => (
  <Card title={t('installation.letters')}>
    {letters.length === 0 ? (
      <Note>{t('installation.letters.none')}</Note>
    ) : (
      <Stack>
        <p>{t('installation.letters.text')}</p>
        <Table
          caption={t('installation.letters')}
          captionHidden
          rows={letters}
          columns={[
            {
              header: t('newsletters.title'),
              cell: ({ id, title }) => (
                <Link href={`/newsletters/${id}`}>
                  <Typed>{title}</Typed>
                </Link>
              ),
            },
            {
              header: t('newsletters.deliveries.state'),
              cell: ({ state }) => <Badge tone="warning">{t(`newsletters.state.${state}`)}</Badge>,
            },
          ]}
        />
      </Stack>
    )}
  </Card>
)
