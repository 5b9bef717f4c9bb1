import type { Newsletter } from '@lykta/core/newsletters'
import type { Translate } from '@lykta/i18n'
import { Breadcrumb } from '../../ui/index.ts'

/** From the list through the letter to a page about it. */
export const LetterTrail = ({ t, newsletter, current }: { t: Translate; newsletter: Newsletter; current: string }) => (
  <Breadcrumb
    t={t}
    items={[
      { href: '/newsletters', label: t('shell.nav.newsletters') },
      { href: `/newsletters/${newsletter.id}`, label: newsletter.title },
    ]}
    current={current}
  />
)
