import { declineReasons } from '@lykta/core/publications'
import { Actions, Button, Card, ErrorSummary, Form, formState, Note, RadioGroup } from '../../ui/index.ts'
import type { RequestProps } from './request-page.tsx'

/** Nothing is sent, and why. */
export const DeclineCard = ({ t, request, forms: { decline } }: Pick<RequestProps, 't' | 'request' | 'forms'>) => (
  <Card title={t('copyRequests.decline')} id="decline">
    <Note>{t('copyRequests.decline.text')}</Note>
    <Form action={`/materials/publications/requests/${request.id}/decline`}>
      <ErrorSummary t={t} errors={decline.errors} message={decline.message} />
      <RadioGroup
        {...formState(decline.values, decline.errors)('reason')}
        t={t}
        label={t('copyRequests.decline.why')}
        options={declineReasons.map((value) => ({ value, label: t(`copyRequests.reason.${value}`) }))}
      />
      <Actions>
        <Button tone="secondary">{t('copyRequests.decline.button')}</Button>
      </Actions>
    </Form>
  </Card>
)
