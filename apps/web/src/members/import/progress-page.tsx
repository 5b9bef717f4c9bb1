import type { StagedImport } from '@lykta/core/memberships'
import { formatNumber, type Translate } from '@lykta/i18n'
import { Heading, Lead, LinkButton, ProgressBar } from '../../ui/index.ts'
import { ImportTrail } from './import-trail.tsx'

/** How far a long file has come. The page looks again by itself; where no script runs, a link does. */
export const ProgressPage = ({ t, staged }: { t: Translate; staged: StagedImport }) => {
  const { id, state, done, total } = staged
  const applying = state === 'applying'
  const counted = { done: formatNumber(t.lang, done), total: formatNumber(t.lang, total) }
  return (
    <>
      <ImportTrail t={t} step={applying ? 4 : 3} />
      <div id="import" hx-get={`/members/import/${id}`} hx-trigger="every 2s" hx-select="#import" hx-swap="outerHTML">
        <Heading>{t(applying ? 'import.applying.title' : 'import.checking.title')}</Heading>
        <Lead>{t(applying ? 'import.applying.lead' : 'import.checking.lead')}</Lead>
        <ProgressBar label={t('import.progress')} value={done} max={total} text={t('import.progress.text', counted)} />
        <p>
          <LinkButton href={`/members/import/${id}`} tone="quiet">
            {t('import.progress.again')}
          </LinkButton>
        </p>
      </div>
    </>
  )
}
