import type { Newsletter } from '@lykta/core/newsletters'
import type { Translate } from '@lykta/i18n'
import { Actions, Card, LinkButton } from '../../ui/index.ts'
import type { Action } from './allowed.ts'
import { Do } from './do-button.tsx'

/** Whether everybody may read the letter on the open page, and the button that says so or takes it back. */
export const ArchiveCard = ({ t, newsletter, allowed }: { t: Translate; newsletter: Newsletter; allowed: Record<Action, boolean> }) => {
  const { id, isPublic, state } = newsletter
  const open = isPublic && state === 'sent'
  return (
    <Card title={t('newsletters.archive.title')}>
      <p>{t(open ? 'newsletters.archive.yes' : isPublic ? 'newsletters.archive.waits' : 'newsletters.archive.no')}</p>
      <Actions>
        {allowed.publish && !isPublic && (
          <Do newsletter={newsletter} action="publish" tone="secondary">
            {t('newsletters.do.publish')}
          </Do>
        )}
        {open && <LinkButton href={`/archive/${id}`}>{t('newsletters.archive.see')}</LinkButton>}
        {allowed.unpublish && isPublic && (
          <Do newsletter={newsletter} action="unpublish" tone="quiet">
            {t('newsletters.do.unpublish')}
          </Do>
        )}
      </Actions>
    </Card>
  )
}
