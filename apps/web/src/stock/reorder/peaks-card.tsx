import type { DemandPeak } from '@lykta/core/stock'
import type { Translate } from '@lykta/i18n'
import type { FormAnswer } from '../../frame/index.ts'
import { Actions, Button, Card, DateInput, Form, formState, Input, Table, Time, Typed } from '../../ui/index.ts'

export interface PeakCardProps {
  t: Translate
  peaks: DemandPeak[]
  mayWrite: boolean
  form: FormAnswer
}

/** The days when more is asked for than usual. */
export const PeaksCard = ({ t, peaks, mayWrite, form }: PeakCardProps) => (
  <Card title={t('reorder.peaks')}>
    <p>{t('reorder.peaks.lead')}</p>
    <Table
      caption={t('reorder.peaks')}
      captionHidden
      rows={peaks}
      empty={<p>{t('reorder.peaks.none')}</p>}
      columns={[
        { header: t('reorder.peak.name.column'), cell: ({ name }) => <Typed>{name}</Typed> },
        { header: t('reorder.peak.startsOn'), cell: ({ startsOn }) => <Time t={t} day={startsOn} /> },
        { header: t('reorder.peak.endsOn'), cell: ({ endsOn }) => <Time t={t} day={endsOn} /> },
        { header: t('reorder.peak.times.column'), cell: ({ times }) => t('reorder.peak.times.value', { times }) },
        ...(mayWrite ? [{ header: t('reorder.remove'), cell: (peak: DemandPeak) => <RemovePeak t={t} peak={peak} /> }] : []),
      ]}
    />
    {mayWrite && <AddPeak t={t} form={form} />}
  </Card>
)

const RemovePeak = ({ t, peak: { id, name } }: { t: Translate; peak: DemandPeak }) => (
  <Form action={`/materials/stock/reorder/peaks/${id}/remove`}>
    <Actions>
      <Button tone="quiet" aria-label={t('reorder.peak.removeOf', { name })}>
        {t('reorder.remove')}
      </Button>
    </Actions>
  </Form>
)

const AddPeak = ({ t, form }: { t: Translate; form: FormAnswer }) => {
  const field = formState(form.values, form.errors)
  return (
    <Form action="/materials/stock/reorder/peaks">
      <Input {...field('name')} t={t} label={t('reorder.peak.name')} autocomplete="off" />
      <DateInput {...field('startsOn')} t={t} label={t('reorder.peak.startsOn')} />
      <DateInput {...field('endsOn')} t={t} label={t('reorder.peak.endsOn')} />
      <Input
        {...field('times')}
        t={t}
        label={t('reorder.peak.times')}
        inputmode="decimal"
        width="short"
        unit={t('reorder.peak.times.unit')}
        autocomplete="off"
      />
      <Actions>
        <Button tone="secondary">{t('reorder.peak.add')}</Button>
      </Actions>
    </Form>
  )
}
