import type { MovementSummary } from '@lykta/core/stock'
import type { Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import { Actions, Button, ErrorSummary, Form, formState, Heading, Input, Lead, LinkButton } from '../../ui/index.ts'
import { StockTrail } from '../stock-trail.tsx'
import { editionWords } from '../words.ts'
import { MovementsTable } from './movements-table.tsx'

/** Asks why before a movement is taken back. */
export const CorrectPage = ({ t, movement, form }: { t: Translate; movement: MovementSummary; form: FormAnswer }) => {
  const field = formState(form.values, form.errors)
  const back = `/materials/stock/editions/${movement.editionId}`
  return (
    <>
      <StockTrail t={t} over={{ href: back, label: editionWords(t, movement) }} current={t('stock.correct')} />
      <Heading>{t('stock.correct.title')}</Heading>
      <Lead>{t('stock.correct.text')}</Lead>
      <MovementsTable t={t} caption={t('stock.correct.title')} movements={[movement]} mayWrite={false} />
      <Form action={`/materials/stock/movements/${movement.id}/correct`}>
        <ErrorSummary t={t} errors={named(form.errors, { reason: t('stock.reason') })} message={form.message} />
        <Input {...field('reason')} t={t} label={t('stock.reason')} hint={t('stock.correct.hint')} autocomplete="off" />
        <Actions>
          <Button tone="danger">{t('stock.correct')}</Button>
          <LinkButton href={back} tone="quiet">
            {t('ui.cancel')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}
