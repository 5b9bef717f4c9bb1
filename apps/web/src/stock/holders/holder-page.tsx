import type { EditionStock, HolderSummary, MovementSummary } from '@lykta/core/stock'
import { formatNumber, type Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import {
  Actions,
  Badge,
  Button,
  Card,
  ErrorSummary,
  Form,
  formState,
  Heading,
  Input,
  Link,
  Note,
  Pagination,
  Row,
  Stack,
  Table,
  Typed,
} from '../../ui/index.ts'
import { MovementsTable } from '../ledger/movements-table.tsx'
import { StockTrail } from '../stock-trail.tsx'
import { editionWords } from '../words.ts'

interface HolderProps {
  t: Translate
  holder: HolderSummary
  stock: EditionStock[]
  movements: MovementSummary[]
  mayWrite: boolean
  next: string | undefined
  form: FormAnswer
}

/** What one holder has, and what came and went. */
export const HolderPage = ({ t, holder, stock, movements, mayWrite, next, form }: HolderProps) => (
  <Stack>
    <StockTrail t={t} over={{ href: '/materials/stock/holders', label: t('holders.title') }} current={holder.name} />
    <Row>
      <Heading over={t(`holders.kind.${holder.kind}`)}>
        <Typed>{holder.name}</Typed>
      </Heading>
      {holder.closedOn && <Badge>{t('holders.closed')}</Badge>}
    </Row>
    <ErrorSummary t={t} errors={named(form.errors, { name: t('holders.name') })} message={form.message} />
    <Card title={t('holders.has')}>
      <Table
        caption={t('holders.has')}
        captionHidden
        rows={stock}
        empty={<p>{t('holders.has.none')}</p>}
        columns={[
          {
            header: t('stock.edition'),
            cell: (one) => <Link href={`/materials/stock/editions/${one.editionId}`}>{editionWords(t, one)}</Link>,
          },
          { header: t('stock.copies'), align: 'end', cell: ({ copies }) => formatNumber(t.lang, copies) },
        ]}
      />
    </Card>
    <Card title={t('stock.ledger')}>
      <MovementsTable t={t} caption={t('stock.ledger')} movements={movements} mayWrite={mayWrite} />
      <Pagination t={t} next={next} />
    </Card>
    {mayWrite && <HolderForms t={t} holder={holder} form={form} />}
  </Stack>
)

const HolderForms = ({ t, holder: { id, kind, name, closedOn }, form }: { t: Translate; holder: HolderSummary; form: FormAnswer }) => (
  <>
    {kind !== 'volunteer' && (
      <Card title={t('holders.rename')}>
        <Form action={`/materials/stock/holders/${id}/name`}>
          <Input
            {...formState({ name, ...form.values }, form.errors)('name')}
            t={t}
            label={t('holders.name')}
            hint={t('holders.name.hint')}
            autocomplete="off"
          />
          <Actions>
            <Button tone="secondary">{t('holders.rename')}</Button>
          </Actions>
        </Form>
      </Card>
    )}
    <Form action={`/materials/stock/holders/${id}/${closedOn ? 'open' : 'close'}`}>
      {!closedOn && <Note>{t('holders.close.text')}</Note>}
      <Actions>
        <Button tone="secondary">{t(closedOn ? 'holders.open' : 'holders.close')}</Button>
      </Actions>
    </Form>
  </>
)
