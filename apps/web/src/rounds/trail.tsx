import type { Translate } from '@lykta/i18n'
import { Breadcrumb } from '../ui/index.ts'

interface Step {
  href: string
  label: string
}

/** The way to a page of a round. */
export const RoundTrail = ({ t, between = [], current }: { t: Translate; between?: Step[]; current: string }) => (
  <Breadcrumb
    t={t}
    items={[{ href: '/materials', label: t('materials.title') }, { href: '/materials/rounds', label: t('rounds.title') }, ...between]}
    current={current}
  />
)
