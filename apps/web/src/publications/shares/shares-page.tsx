import type { HolderSummary } from '@lykta/core/stock'
import { isolate, type Translate } from '@lykta/i18n'
import type { FormAnswer } from '../../frame/index.ts'
import { Actions, Button, EmptyState, ErrorSummary, Form, formState, Heading, Input, Lead, LinkButton, Note } from '../../ui/index.ts'
import { PublicationsTrail } from '../publications-trail.tsx'

interface SharesPageProps {
  t: Translate
  editionId: string
  name: string
  /** Our store first, then partners. */
  holders: HolderSummary[]
  form: FormAnswer
}

export const partsField = (holderId: string): string => `parts.${holderId}`

/** Who publishes an edition together, and in what parts. */
export const SharesPage = ({ t, editionId, name, holders, form }: SharesPageProps) => (
  <>
    <PublicationsTrail t={t} over={[{ href: `/materials/publications/${editionId}`, label: name }]} current={t('shares.title')} />
    <Heading over={name}>{t('shares.title')}</Heading>
    <Lead>{t('shares.lead')}</Lead>
    {holders.length < 2 ? (
      <EmptyState
        title={t('shares.noPartners.title')}
        action={<LinkButton href="/materials/stock/holders">{t('shares.toStock')}</LinkButton>}
      >
        <p>{t('shares.noPartners.text')}</p>
      </EmptyState>
    ) : (
      <Form action={`/materials/publications/${editionId}/shares`}>
        <ErrorSummary t={t} errors={form.errors} message={form.message} />
        <Note>{t('shares.parts.hint')}</Note>
        {holders.map((holder) => (
          <Input
            {...formState(form.values, form.errors)(partsField(holder.id))}
            t={t}
            label={holder.kind === 'store' ? t('shares.ours', { store: isolate(holder.name) }) : holder.name}
            inputmode="numeric"
            width="short"
            unit={t('shares.parts.unit')}
            optional
          />
        ))}
        <Actions>
          <Button>{t('shares.save')}</Button>
          <LinkButton href={`/materials/publications/${editionId}#shares`} tone="quiet">
            {t('ui.cancel')}
          </LinkButton>
        </Actions>
      </Form>
    )}
  </>
)
