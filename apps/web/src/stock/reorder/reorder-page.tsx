import type { Day } from '@lykta/core'
import type { EditionStock, ReorderStatus } from '@lykta/core/stock'
import { formatDay, formatList, formatNumber, isolate, languageName, type Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import {
  Actions,
  Badge,
  Button,
  Card,
  EmptyState,
  ErrorSummary,
  Form,
  formState,
  Heading,
  Input,
  Lead,
  Note,
  Select,
  Stack,
  Table,
  Time,
} from '../../ui/index.ts'
import { StockTrail } from '../stock-trail.tsx'
import { type PeakCardProps, PeaksCard } from './peaks-card.tsx'

interface ReorderProps extends PeakCardProps {
  points: ReorderStatus[]
  editions: EditionStock[]
  today: Day
}

/** When each material has to be ordered, from how few copies, and the peaks that are known. */
export const ReorderPage = ({ t, points, peaks, editions, today, mayWrite, form }: ReorderProps) => (
  <Stack>
    <StockTrail t={t} current={t('reorder.title')} />
    <Heading>{t('reorder.title')}</Heading>
    <Lead>{t('reorder.lead')}</Lead>
    <ErrorSummary t={t} errors={named(form.errors, labelsOf(t))} message={form.message} />
    <Table
      caption={t('reorder.list')}
      captionHidden
      rows={points}
      empty={
        <EmptyState title={t('reorder.none.title')}>
          <p>{t('reorder.none.text')}</p>
        </EmptyState>
      }
      columns={[
        { header: t('reorder.material'), cell: (one) => materialWords(t, one) },
        { header: t('reorder.order'), cell: (one) => <When t={t} one={one} today={today} /> },
        { header: t('reorder.there'), align: 'end', cell: ({ there }) => formatNumber(t.lang, there) },
        { header: t('reorder.coming'), align: 'end', cell: ({ coming }) => formatNumber(t.lang, coming) },
        { header: t('reorder.level'), cell: (one) => levelWords(t, one) },
        { header: t('reorder.usual'), align: 'end', cell: ({ usualPerDay }) => formatNumber(t.lang, Math.round(usualPerDay * 30)) },
        { header: t('reorder.empty'), cell: ({ emptyOn }) => (emptyOn ? <Time t={t} day={emptyOn} /> : '–') },
        ...(mayWrite ? [{ header: t('reorder.remove'), cell: (one: ReorderStatus) => <Remove t={t} one={one} /> }] : []),
      ]}
    />
    {mayWrite && <SetPoint t={t} editions={editions} form={form} />}
    <PeaksCard t={t} peaks={peaks} mayWrite={mayWrite} form={form} />
  </Stack>
)

const materialWords = (t: Translate, { material, language }: Pick<ReorderStatus, 'material' | 'language'>) =>
  `${isolate(material)}, ${languageName(language, t.lang)}`

const When = ({ t, one: { orderBy }, today }: { t: Translate; one: ReorderStatus; today: Day }) => {
  if (orderBy === null) return <>{t('reorder.notYet')}</>
  if (orderBy <= today) return <Badge tone="warning">{t('reorder.now')}</Badge>
  return <>{t('reorder.by', { day: formatDay(t.lang, orderBy) })}</>
}

const levelWords = (t: Translate, { quantity: n, level, peaks }: ReorderStatus): string =>
  peaks.length === 0 || level <= n
    ? t('reorder.level.point', { n })
    : t('reorder.level.raised', { level, n, peaks: formatList(t.lang, peaks.map(isolate)) })

const Remove = ({ t, one }: { t: Translate; one: ReorderStatus }) => (
  <Form action="/materials/stock/reorder/remove">
    <input type="hidden" name="of" value={`${one.materialId} ${one.language}`} />
    <Actions>
      <Button tone="quiet" aria-label={t('reorder.removeOf', { material: one.material, language: languageName(one.language, t.lang) })}>
        {t('reorder.remove')}
      </Button>
    </Actions>
  </Form>
)

const SetPoint = ({ t, editions, form }: { t: Translate; editions: EditionStock[]; form: FormAnswer }) => {
  const field = formState(form.values, form.errors)
  const labels = labelsOf(t)
  const choices = new Map(editions.map((one) => [`${one.materialId} ${one.language}`, materialWords(t, one)]))
  return (
    <Card title={t('reorder.set')}>
      <Form action="/materials/stock/reorder">
        <Note>{t('reorder.set.text')}</Note>
        <Select
          {...field('materialId')}
          t={t}
          label={labels.materialId}
          width="full"
          empty={t('stock.record.choose')}
          options={[...choices].map(([value, label]) => ({ value, label }))}
        />
        <Input
          {...field('quantity')}
          t={t}
          label={labels.quantity}
          inputmode="numeric"
          width="short"
          unit={t('stock.copies.unit')}
          autocomplete="off"
        />
        <Input
          {...field('leadDays')}
          t={t}
          label={labels.leadDays}
          inputmode="numeric"
          width="short"
          unit={t('reorder.days')}
          autocomplete="off"
        />
        <Actions>
          <Button>{t('reorder.save')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}

const labelsOf = (t: Translate) => ({
  materialId: t('reorder.for'),
  quantity: t('reorder.quantity'),
  leadDays: t('reorder.leadDays'),
  name: t('reorder.peak.name'),
  startsOn: t('reorder.peak.startsOn'),
  endsOn: t('reorder.peak.endsOn'),
  times: t('reorder.peak.times'),
})
