import type { BankFileReport, Payer } from '@lykta/core/payments'
import { errorMessage, formatDay, formatMoney, type Translate } from '@lykta/i18n'
import { Actions, Button, Card, Form, Heading, LinkButton, List, Note, Notice, Stack, Stat, Stats } from '../../ui/index.ts'
import { DepositTable } from './deposit-table.tsx'
import { ImportTrail } from './import-trail.tsx'
import { isNew, needsAttention } from './verdicts.ts'

interface ReviewProps {
  t: Translate
  report: BankFileReport
  /** Who paid, for each deposit. */
  payers: Payer[][]
  /** The file, which goes along to the next step. */
  content: string
}

/** What would become of every payment, or, once it is done, what did. */
export const ReviewPage = ({ t, report, payers, content }: ReviewProps) => {
  const verdicts = report.deposits.flatMap((deposit) => deposit.verdicts)
  const news = verdicts.filter(isNew).length
  return (
    <>
      <ImportTrail t={t} step={report.applied ? 3 : 2} />
      <Heading>{t(report.applied ? 'payments.import.done' : 'import.review.title')}</Heading>
      <Stack gap="large">
        {report.applied && (
          <Notice tone="success" live>
            {t('payments.import.doneText', { n: news, attention: verdicts.filter(needsAttention).length })}
          </Notice>
        )}
        {report.test && <Notice tone="warning">{t('payments.import.test')}</Notice>}
        <Refused t={t} report={report} />
        <Totals t={t} report={report} />
        {report.applied ? <Afterwards t={t} /> : <ApplyForm t={t} news={news} content={content} takenIn={report.takenInAt !== null} />}
        {report.deposits.map((deposit, index) => (
          <Card title={t('payments.deposit', { day: formatDay(t.lang, deposit.paidOn), amount: formatMoney(t.lang, deposit.amountOre) })}>
            <DepositTable t={t} deposit={deposit} payers={payers[index] ?? []} applied={report.applied} />
          </Card>
        ))}
      </Stack>
    </>
  )
}

const Refused = ({ t, report: { refused } }: { t: Translate; report: BankFileReport }) =>
  refused.length > 0 ? (
    <Notice tone="danger" title={t('payments.import.refused', { n: refused.length })}>
      <List items={refused.map(({ code, params }) => errorMessage(t.lang, code, params))} />
    </Notice>
  ) : null

/** The bank's own total beside what the payments add up to. */
const Totals = ({ t, report: { totals, deposits } }: { t: Translate; report: BankFileReport }) => (
  <Stats>
    <Stat
      label={t('payments.import.deposits', { n: deposits.length })}
      value={formatMoney(t.lang, totals.depositsOre)}
      note={t('payments.import.bankSays')}
    />
    <Stat
      label={t('payments.import.payments')}
      value={formatMoney(t.lang, totals.paymentsOre)}
      note={t(totals.paymentsOre === totals.depositsOre ? 'payments.import.agrees' : 'payments.import.disagrees')}
    />
    <Stat label={t('payments.import.new')} value={formatMoney(t.lang, totals.newOre)} />
  </Stats>
)

const ApplyForm = ({ t, news, content, takenIn }: { t: Translate; news: number; content: string; takenIn: boolean }) => (
  <Form action="/fees/payments/import" upload>
    <input type="hidden" name="apply" value="on" />
    <input type="hidden" name="content" value={content} />
    {news === 0 && <Notice>{t(takenIn ? 'payments.import.again' : 'payments.import.nothing')}</Notice>}
    <Actions>
      {news > 0 && <Button>{t('payments.import.button', { n: news })}</Button>}
      <LinkButton href="/fees/payments/import" tone="quiet">
        {t('import.other')}
      </LinkButton>
    </Actions>
  </Form>
)

const Afterwards = ({ t }: { t: Translate }) => (
  <>
    <Note>{t('payments.import.once')}</Note>
    <Actions>
      <LinkButton href="/fees/payments" tone="primary">
        {t('payments.toList')}
      </LinkButton>
      <LinkButton href="/fees/payments/import">{t('import.other')}</LinkButton>
    </Actions>
  </>
)
