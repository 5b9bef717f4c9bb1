import type { StagedImport } from '@lykta/core/memberships'
import { formatNumber, type Translate } from '@lykta/i18n'
import { Actions, Heading, Lead, LinkButton, ProgressBar } from '../../ui/index.ts'
import { ImportTrail } from './import-trail.tsx'

/** How far a long file has come. The page looks again by itself; where no script runs, a link does. */
export const ProgressPage = ({ t, staged }: { t: Translate; staged: StagedImport }) => {
  const { id, state, done, total } = staged
  const applying = state === 'applying'
  const counted = { done: formatNumber(t.lang, done), total: formatNumber(t.lang, total) }
  return (
    <>
      <ImportTrail t={t} step={applying ? 4 : 3} />
      <Heading>{t(applying ? 'import.applying.title' : 'import.checking.title')}</Heading>
      <Lead>{t(applying ? 'import.applying.lead' : 'import.checking.lead')}</Lead>
      <div hx-get={`/members/import/${id}`} hx-trigger="every 2s" hx-target="main" hx-select="main" hx-swap="outerMorph">
        <ProgressBar label={t('import.progress')} value={done} max={total} text={t('import.progress.text', counted)} />
      </div>
      <Actions>
        <LinkButton href={`/members/import/${id}`}>{t('import.progress.again')}</LinkButton>
      </Actions>
    </>
  )
}
