import type { HolderSummary } from '@lykta/core/stock'
import { formatNumber, type Translate } from '@lykta/i18n'
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
  Link,
  Pagination,
  RadioGroup,
  Row,
  Select,
  Stack,
  Table,
  Typed,
} from '../../ui/index.ts'
import { StockTrail } from '../stock-trail.tsx'

interface HoldersProps {
  t: Translate
  holders: HolderSummary[]
  /** Who has no bag yet; undefined for who may only look. */
  bagless: { id: string; name: string }[] | undefined
  next: string | undefined
  form: FormAnswer
}

/** Who holds copies, and forms that add one. */
export const HoldersPage = ({ t, holders, bagless, next, form }: HoldersProps) => (
  <Stack>
    <StockTrail t={t} current={t('holders.title')} />
    <Heading>{t('holders.title')}</Heading>
    <Lead>{t('holders.lead')}</Lead>
    <ErrorSummary t={t} errors={named(form.errors, { name: t('holders.name'), userId: t('holders.user') })} message={form.message} />
    <Table
      caption={t('holders.title')}
      captionHidden
      rows={holders}
      empty={
        <EmptyState title={t('holders.none.title')}>
          <p>{t('holders.none.text')}</p>
        </EmptyState>
      }
      columns={[
        { header: t('holders.one'), cell: (holder) => <Named t={t} holder={holder} /> },
        { header: t('materials.kind.column'), cell: ({ kind }) => t(`holders.kind.${kind}`) },
        { header: t('stock.copies'), align: 'end', cell: ({ copies }) => formatNumber(t.lang, copies) },
      ]}
    />
    <Pagination t={t} next={next} />
    {bagless && <AddHolder t={t} form={form} />}
    {bagless && bagless.length > 0 && <GiveBag t={t} form={form} bagless={bagless} />}
  </Stack>
)

const Named = ({ t, holder: { id, name, closedOn } }: { t: Translate; holder: HolderSummary }) => (
  <Row>
    <Link href={`/materials/stock/holders/${id}`}>
      <Typed>{name}</Typed>
    </Link>
    {closedOn && <Badge>{t('holders.closed')}</Badge>}
  </Row>
)

const AddHolder = ({ t, form }: { t: Translate; form: FormAnswer }) => {
  const field = formState({ kind: 'store', ...form.values }, form.errors)
  return (
    <Card title={t('holders.add.title')}>
      <Form action="/materials/stock/holders">
        <RadioGroup
          {...field('kind')}
          t={t}
          label={t('holders.kind')}
          options={(['store', 'partner'] as const).map((kind) => ({ value: kind, label: t(`holders.kind.${kind}`) }))}
        />
        <Input {...field('name')} t={t} label={t('holders.name')} hint={t('holders.name.hint')} autocomplete="off" />
        <Actions>
          <Button tone="secondary">{t('holders.add')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}

const GiveBag = ({ t, form, bagless }: { t: Translate; form: FormAnswer; bagless: { id: string; name: string }[] }) => (
  <Card title={t('holders.add.bag')}>
    <Form action="/materials/stock/holders">
      <p>{t('holders.add.bag.text')}</p>
      <input type="hidden" name="kind" value="volunteer" />
      <Select
        {...formState(form.values, form.errors)('userId')}
        t={t}
        label={t('holders.user')}
        empty={t('stock.record.choose')}
        options={bagless.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Actions>
        <Button tone="secondary">{t('holders.add.bag')}</Button>
      </Actions>
    </Form>
  </Card>
)
