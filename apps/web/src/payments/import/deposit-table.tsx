import type { Deposit, Payer, VerdictOnPart } from '@lykta/core/payments'
import { formatMoney, type Translate } from '@lykta/i18n'
import { Badge, LeftToRight, Link, LinkButton, Note, Row, Stack, Table, Typed } from '../../ui/index.ts'
import { memberName } from '../member-name.ts'
import { differenceOf, needsAttention, verdictTones } from './verdicts.ts'

/** More rows than this make a page too heavy for an old phone. */
const mostRows = 500

interface DepositProps {
  t: Translate
  deposit: Deposit
  payers: Payer[]
  applied: boolean
}

/** Each payment of a deposit, those first that a person has to look at. */
export const DepositTable = ({ t, deposit: { verdicts }, payers, applied }: DepositProps) => {
  const rows = [...verdicts.filter(needsAttention), ...verdicts.filter((one) => !needsAttention(one))]
  return (
    <>
      {rows.length > mostRows && <Note>{t('payments.import.first', { shown: mostRows, total: rows.length })}</Note>}
      <Table
        caption={t('payments.import.list')}
        captionHidden
        rows={rows.slice(0, mostRows)}
        columns={[
          { header: t('payments.payer'), cell: (one) => <PayerCell t={t} payer={payers[one.payment]} /> },
          { header: t('payments.verdict'), cell: (one) => <VerdictCell t={t} verdict={one} /> },
          { header: t('payments.for'), cell: ({ claim }) => <MemberCell t={t} claim={claim} /> },
          { header: t('payments.reference'), cell: ({ reference }) => (reference ? <LeftToRight>{reference}</LeftToRight> : '–') },
          { header: t('payments.amount'), align: 'end', cell: ({ amountOre }) => formatMoney(t.lang, amountOre) },
          ...(applied ? [{ header: t('payments.do'), cell: (one: VerdictOnPart) => <AssignLink t={t} verdict={one} /> }] : []),
        ]}
      />
    </>
  )
}

const PayerCell = ({ t, payer }: { t: Translate; payer: Payer | undefined }) => (
  <Stack gap="small">
    {payer?.name ? <Typed>{payer.name}</Typed> : t('payments.payer.unknown')}
    {payer?.text && (
      <Note>
        <Typed>{payer.text}</Typed>
      </Note>
    )}
  </Stack>
)

const VerdictCell = ({ t, verdict }: { t: Translate; verdict: VerdictOnPart }) => {
  const difference = differenceOf(t, verdict)
  return (
    <Row>
      <Badge tone={verdictTones[verdict.verdict]}>{t(`payments.verdict.${verdict.verdict}`)}</Badge>
      {difference && <span>{difference}</span>}
    </Row>
  )
}

const MemberCell = ({ t, claim }: { t: Translate; claim: VerdictOnPart['claim'] }) =>
  claim ? (
    <Link href={`/members/${claim.membershipId}`}>
      <Typed>{memberName(t, claim)}</Typed>
    </Link>
  ) : (
    <>–</>
  )

/** In a tab of its own: here the names stand, and only here. */
const AssignLink = ({ t, verdict }: { t: Translate; verdict: VerdictOnPart }) =>
  verdict.paymentId && needsAttention(verdict) ? (
    <LinkButton href={`/fees/payments/${verdict.paymentId}`} target="_blank" rel="noopener">
      {t('payments.look')}
    </LinkButton>
  ) : (
    <>–</>
  )
