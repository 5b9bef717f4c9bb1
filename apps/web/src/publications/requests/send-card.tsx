import { isolate } from '@lykta/i18n'
import { editionName } from '../../materials/index.ts'
import { Actions, Button, Card, DateInput, ErrorSummary, Form, formState, Input, LinkButton, Note, Notice, Select } from '../../ui/index.ts'
import type { RequestProps } from './request-page.tsx'

export const sentField = (editionId: string): string => `sent.${editionId}`

/** How many were packed, and from where. */
export const SendCard = (props: RequestProps) => {
  const { t, request, stores, today, forms } = props
  const field = formState(forms.send.values, forms.send.errors)
  if (stores.length === 0)
    return (
      <Notice tone="warning">
        <p>{t('copyRequests.send.noStore')}</p>
        <LinkButton href="/materials/stock/holders">{t('shares.toStock')}</LinkButton>
      </Notice>
    )
  return (
    <Card title={t('copyRequests.send')} id="send">
      <Note>{t('copyRequests.send.text')}</Note>
      <Form action={`/materials/publications/requests/${request.id}/sending`}>
        <ErrorSummary t={t} errors={forms.send.errors} message={forms.send.message} />
        {request.lines.map(({ edition, asked }) => (
          <Input
            {...field(sentField(edition.id))}
            t={t}
            label={editionName(t, edition)}
            hint={t('copyRequests.send.there', { asked, there: heldWords(props, edition.id) })}
            inputmode="numeric"
            width="short"
            unit={t('copyRequests.send.unit')}
            optional
          />
        ))}
        <Select
          {...field('holderId')}
          t={t}
          label={t('copyRequests.send.from')}
          options={stores.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateInput {...field('sentOn')} t={t} label={t('copyRequests.send.on')} max={today} />
        <Actions>
          <Button>{t('copyRequests.send.button')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}

function heldWords({ t, stock, stores }: RequestProps, editionId: string): string {
  const held = stock.find((one) => one.editionId === editionId)?.holders ?? []
  const inStores = held.filter(({ holderId, copies }) => copies > 0 && stores.some(({ id }) => id === holderId))
  if (inStores.length === 0) return t('copyRequests.send.heldNone')
  return inStores.map(({ name, copies }) => t('copyRequests.send.held', { store: isolate(name), copies })).join(' ')
}
