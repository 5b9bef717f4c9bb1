import type { ListedNotice, NoticeStatus } from '@lykta/core/notices'
import { formatNumber, type Translate } from '@lykta/i18n'
import {
  Actions,
  Breadcrumb,
  Button,
  Card,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  Link,
  Note,
  Notice,
  Pagination,
  Stack,
  Table,
  Typed,
} from '../../ui/index.ts'
import { noticeReason } from '../notice-words.ts'
import { NoticesTable } from '../notices-table.tsx'

interface LettersProps {
  t: Translate
  status: NoticeStatus
  notices: ListedNotice[]
  next: string | undefined
  timeZone: string
  mayWrite: boolean
  /** What could not be done. */
  message: string | undefined
}

/** What is on its way to one person each, what is to be printed, and what a person has to decide. */
export const LettersPage = ({ t, status, notices, next, timeZone, mayWrite, message }: LettersProps) => (
  <>
    <Breadcrumb t={t} items={[{ href: '/fees', label: t('fees.title') }]} current={t('fees.letters')} />
    <Heading>{t('fees.letters.title')}</Heading>
    <Lead>{t('fees.letters.lead')}</Lead>
    <ErrorSummary t={t} message={message} />
    <Stack gap="large">
      {status.uncertain > 0 && <Uncertain t={t} uncertain={status.uncertain} mayWrite={mayWrite} />}
      <Waiting t={t} waiting={status.waiting} />
      <Card title={t('fees.letters.post')} id="post">
        <Post t={t} post={status.post} mayWrite={mayWrite} />
      </Card>
      <Card title={t('fees.letters.list')}>
        <NoticesTable
          {...{ t, notices, timeZone, caption: t('fees.letters.list') }}
          to={{ header: t('fees.letters.to'), cell: (notice) => <To t={t} notice={notice} /> }}
          empty={<Note>{t('fees.letters.list.none')}</Note>}
        />
        <Pagination t={t} next={next} />
      </Card>
    </Stack>
  </>
)

const To = ({ t, notice: { name, claimId } }: { t: Translate; notice: ListedNotice }) => {
  if (name === null) return <>{t('fees.letters.gone')}</>
  return claimId ? (
    <Link href={`/fees/claims/${claimId}`}>
      <Typed>{name}</Typed>
    </Link>
  ) : (
    <Typed>{name}</Typed>
  )
}

const Uncertain = ({ t, uncertain, mayWrite }: { t: Translate; uncertain: number; mayWrite: boolean }) => (
  <Notice tone="warning" title={t('fees.letters.uncertain')}>
    <p>{t('fees.letters.uncertain.text', { n: uncertain })}</p>
    {mayWrite && (
      <Form action="/fees/letters/settle">
        <Actions>
          <Button name="as" value="sent">
            {t('fees.letters.asSent')}
          </Button>
          <Button name="as" value="resend" tone="secondary">
            {t('fees.letters.resend')}
          </Button>
        </Actions>
      </Form>
    )}
  </Notice>
)

const Waiting = ({ t, waiting }: { t: Translate; waiting: NoticeStatus['waiting'] }) => {
  const all = waiting.reduce((sum, { count }) => sum + count, 0)
  return (
    <div>
      <p>{t('fees.letters.waiting', { n: all })}</p>
      {all > 0 && (
        <Table
          caption={t('fees.make.reason')}
          captionHidden
          rows={waiting}
          columns={[
            { header: t('fees.make.reason'), cell: ({ reason }) => (reason ? noticeReason(t, reason) : t('fees.letters.wait.soon')) },
            { header: t('fees.make.number'), align: 'end', cell: ({ count }) => formatNumber(t.lang, count) },
          ]}
        />
      )}
    </div>
  )
}

const Post = ({ t, post: { waiting, printed }, mayWrite }: { t: Translate; post: NoticeStatus['post']; mayWrite: boolean }) => {
  if (waiting === 0) return <Note>{t('fees.letters.post.none')}</Note>
  return (
    <Stack>
      <p>{t('fees.letters.post.waiting', { n: waiting })}</p>
      {mayWrite && (
        <>
          <Note>{t('fees.letters.post.hint')}</Note>
          <Form action="/fees/letters/print">
            <Actions>
              <Button name="part" value="letters" tone={printed > 0 ? 'secondary' : 'primary'}>
                {t('fees.letters.print')}
              </Button>
              <Button name="part" value="envelopes" tone="quiet">
                {t('fees.letters.envelopes')}
              </Button>
            </Actions>
          </Form>
          {printed > 0 && (
            <Form action="/fees/letters/posted">
              <Note>{t('fees.letters.printed', { n: printed })}</Note>
              <Actions>
                <Button>{t('fees.letters.posted')}</Button>
              </Actions>
            </Form>
          )}
        </>
      )}
    </Stack>
  )
}
