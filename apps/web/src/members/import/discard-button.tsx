import type { Translate } from '@lykta/i18n'
import { Button } from '../../ui/index.ts'

/** Throws the file away and begins anew. Of a form that does something else, so it stands after its button. */
export const DiscardButton = ({ t, id }: { t: Translate; id: string }) => (
  <Button tone="quiet" formaction={`/members/import/${id}/discard`}>
    {t('import.other')}
  </Button>
)
