import { Icon } from './icons.tsx'
import type { Words } from './words.ts'

/**
 * Leaves for an innocent page: by this link, or with Shift three times (islands/parts/quick-exit.ts). `to` is an address of
 * our own that clears the session and sends on, or the innocent page itself. It says that the history stays: a promise
 * we cannot keep would be the dangerous one.
 */
export const QuickExit = ({ t, to }: { t: Words; to: string }) => (
  <div class="quick-exit">
    <a
      class="quick-exit-link"
      href={to}
      rel="nofollow noreferrer"
      data-quick-exit={t('ui.quickExit.leaving')}
      title={t('ui.quickExit.hint')}
      aria-describedby="quick-exit-hint"
    >
      <Icon name="leave" /> {t('ui.quickExit')}
    </a>
    <span class="visually-hidden" id="quick-exit-hint">
      {t('ui.quickExit.hint')}
    </span>
  </div>
)

export const SkipLinks = ({ t, exit }: { t: Words; exit: string | null }) => (
  <nav class="skip-links" aria-label={t('ui.skip')}>
    <a href="#content">{t('ui.skip')}</a>
    {exit && (
      <a href={exit} rel="nofollow noreferrer" data-quick-exit={t('ui.quickExit.leaving')}>
        {t('ui.quickExit')}
      </a>
    )}
  </nav>
)
