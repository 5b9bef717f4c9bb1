import { type PostStatus, postBatchSize } from '@lykta/core/newsletters'
import { formatNumber, type Translate } from '@lykta/i18n'
import { Actions, Button, Card, Form, Heading, Input, Lead, Note, Notice, Stack, Table } from '../../ui/index.ts'
import { languageWord } from '../languages.ts'

interface PostProps {
  t: Translate
  newsletterId: string
  post: PostStatus
  /** The letter is being sent, and the reader may both send it and see addresses. */
  mayPrint: boolean
  paused: boolean
}

/** What goes by post: how much, what to print, and the word that it is posted. Nothing where nobody gets post. */
export const PostCard = ({ t, newsletterId, post, mayPrint, paused }: PostProps) => {
  const { waiting, printed, posted, returned, viaTaxAgency, plainEnvelopes, byLanguage, onlyPostLeft } = post
  if (waiting + posted + returned === 0) return null
  return (
    <Card title={t('post.title')} id="post">
      {onlyPostLeft && <Notice>{t('post.onlyPost')}</Notice>}
      {waiting > 0 && <Lead>{t('post.waiting', { n: waiting })}</Lead>}
      <Note>{[t('post.posted', { n: posted }), ...(returned > 0 ? [t('post.returned', { n: returned })] : [])].join(' · ')}</Note>
      {waiting > 0 && byLanguage.length > 0 && (
        <Table
          caption={t('post.byLanguage')}
          columns={[
            { header: t('post.language'), cell: ({ language }) => languageWord(language, t) },
            { header: t('post.count'), align: 'end', cell: ({ count }) => formatNumber(t.lang, count) },
          ]}
          rows={byLanguage}
        />
      )}
      {plainEnvelopes > 0 && <Notice tone="warning">{t('post.plain', { n: plainEnvelopes })}</Notice>}
      {viaTaxAgency > 0 && <Notice tone="warning">{t('post.agency', { n: viaTaxAgency })}</Notice>}
      {waiting > 0 && paused && <Note>{t('post.paused')}</Note>}
      {waiting > 0 && mayPrint && (
        <Printing
          {...{ t, newsletterId, printed, labels: waiting > viaTaxAgency, envelopes: viaTaxAgency > 0, rounds: waiting > postBatchSize }}
        />
      )}
    </Card>
  )
}

interface PrintingProps {
  t: Translate
  newsletterId: string
  printed: number
  labels: boolean
  envelopes: boolean
  rounds: boolean
}

const Printing = ({ t, newsletterId, printed, labels, envelopes, rounds }: PrintingProps) => {
  const action = `/newsletters/${newsletterId}/post`
  return (
    <Stack>
      <Heading level={3}>{t('post.do')}</Heading>
      {rounds && <Note>{t('post.batch', { n: postBatchSize })}</Note>}
      <Form action={`${action}/letters`}>
        <Note>{t('post.do.letters.hint')}</Note>
        <Actions>
          <Button tone={printed > 0 ? 'secondary' : 'primary'}>{t('post.do.letters')}</Button>
        </Actions>
      </Form>
      {labels && (
        <Form action={`${action}/labels`}>
          <Input
            t={t}
            name="firstLabel"
            label={t('post.do.labels.first')}
            hint={t('post.do.labels.hint')}
            inputmode="numeric"
            width="short"
            value="1"
          />
          <Actions>
            <Button tone="secondary">{t('post.do.labels')}</Button>
          </Actions>
        </Form>
      )}
      {envelopes && (
        <Form action={`${action}/envelopes`}>
          <Actions>
            <Button tone="secondary">{t('post.do.envelopes')}</Button>
          </Actions>
        </Form>
      )}
      <Form action={`${action}/posted`}>
        <Note>
          {t('post.printed', { n: printed })}. {t('post.do.posted.hint')}
        </Note>
        <Actions>
          <Button tone={printed > 0 ? 'primary' : 'secondary'}>{t('post.do.posted')}</Button>
        </Actions>
      </Form>
    </Stack>
  )
}
