import type { Translate } from '@lykta/i18n'
import { Button, Form } from '../../ui/index.ts'

/** Throws the file away and begins anew. */
export const DiscardForm = ({ t, id }: { t: Translate; id: string }) => (
  <Form action={`/members/import/${id}/discard`}>
    <Button tone="quiet">{t('import.other')}</Button>
  </Form>
)
