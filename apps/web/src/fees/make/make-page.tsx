import type { ClaimsPreview } from '@lykta/core/fees'
import type { MembershipClass } from '@lykta/core/memberships'
import { formatMoney, formatNumber, type Translate } from '@lykta/i18n'
import { classLabelOf } from '../../members/class-label.ts'
import {
  Actions,
  Breadcrumb,
  Button,
  Card,
  Checkbox,
  EmptyState,
  FilterBar,
  Form,
  Heading,
  Lead,
  LinkButton,
  Notice,
  Stack,
  Stat,
  Stats,
  Table,
} from '../../ui/index.ts'

interface MakeProps {
  t: Translate
  preview: ClaimsPreview
  includeLapsed: boolean
  classes: MembershipClass[]
  /** The association has told of a way to pay. */
  canBePaid: boolean
}

/** What making the year's fees would do, before it is done. */
export const MakePage = ({ t, preview, includeLapsed, classes, canBePaid }: MakeProps) => {
  const year = String(preview.year)
  return (
    <>
      <Breadcrumb t={t} items={[{ href: `/fees?year=${year}`, label: t('fees.title') }]} current={t('fees.make.title', { year })} />
      <Heading>{t('fees.make.title', { year })}</Heading>
      <Lead>{t('fees.make.lead')}</Lead>
      <Stack gap="large">
        {!canBePaid && <Notice tone="warning">{t('fees.make.noWay')}</Notice>}
        {preview.claims === 0 ? (
          <EmptyState title={t('fees.make.nobody.title')}>
            <p>{mayAskLapsed(preview) ? t('fees.make.nobody.lapsed') : t('fees.make.nobody.text', { year })}</p>
          </EmptyState>
        ) : (
          <Making {...{ t, preview, includeLapsed, classes }} />
        )}
        <LeftOut {...{ t, year, leftOut: preview.leftOut, includeLapsed }} />
      </Stack>
    </>
  )
}

/** Where the bylaws give no time to renew, all are among these from the first day of the year. */
const mayAskLapsed = ({ leftOut }: Pick<ClaimsPreview, 'leftOut'>): boolean => leftOut.some(({ reason }) => reason === 'lapsed')

const Making = ({ t, preview: { year, claims, totalOre, byClass }, includeLapsed, classes }: Omit<MakeProps, 'canBePaid'>) => (
  <>
    <Stats>
      <Stat label={t('fees.make.count')} value={formatNumber(t.lang, claims)} />
      <Stat label={t('fees.make.total')} value={formatMoney(t.lang, totalOre)} />
    </Stats>
    <Table
      caption={t('fees.make.byClass')}
      rows={byClass}
      columns={[
        { header: t('fees.class'), cell: ({ classId }) => classLabelOf(t, classes, classId) },
        { header: t('fees.make.number'), align: 'end', cell: (row) => formatNumber(t.lang, row.claims) },
        { header: t('fees.amount'), align: 'end', cell: (row) => formatMoney(t.lang, row.totalOre) },
      ]}
    />
    <Form action={`/fees/new?year=${year}`}>
      {includeLapsed && <input type="hidden" name="includeLapsed" value="on" />}
      <Checkbox t={t} name="send" label={t('fees.make.send')} hint={t('fees.make.send.hint')} checked />
      <Actions>
        <Button>{t('fees.make.button', { n: claims })}</Button>
        <LinkButton href={`/fees?year=${year}`} tone="quiet">
          {t('ui.cancel')}
        </LinkButton>
      </Actions>
    </Form>
  </>
)

type LeftOutProps = { t: Translate; year: string; leftOut: ClaimsPreview['leftOut']; includeLapsed: boolean }

const LeftOut = ({ t, year, leftOut, includeLapsed }: LeftOutProps) => {
  const lapsed = includeLapsed || mayAskLapsed({ leftOut })
  if (leftOut.length === 0 && !lapsed) return null
  return (
    <Card title={t('fees.make.leftOut')}>
      {leftOut.length > 0 && (
        <Table
          caption={t('fees.make.leftOut')}
          captionHidden
          rows={leftOut}
          columns={[
            { header: t('fees.make.reason'), cell: ({ reason }) => t(`fees.leftOut.${reason}`) },
            { header: t('fees.make.number'), align: 'end', cell: ({ count }) => formatNumber(t.lang, count) },
          ]}
        />
      )}
      {lapsed && (
        <FilterBar t={t} action="/fees/new">
          <input type="hidden" name="year" value={year} />
          <Checkbox t={t} name="includeLapsed" label={t('fees.make.includeLapsed')} checked={includeLapsed} />
        </FilterBar>
      )}
    </Card>
  )
}
