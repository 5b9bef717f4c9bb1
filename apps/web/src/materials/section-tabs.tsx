import type { Translate } from '@lykta/i18n'
import { Tabs } from '../ui/index.ts'

const parts = [
  { part: 'materials', href: '/materials' },
  { part: 'facts', href: '/materials/facts' },
  { part: 'stock', href: '/materials/stock' },
  { part: 'places', href: '/materials/places' },
  { part: 'rounds', href: '/materials/rounds' },
  { part: 'coverage', href: '/materials/coverage' },
  { part: 'publications', href: '/materials/publications' },
  { part: 'report', href: '/materials/report' },
] as const

/** The parts of Material, over the page that begins each. */
export const MaterialTabs = ({ t, current }: { t: Translate; current: (typeof parts)[number]['part'] }) => (
  <Tabs
    label={t('materials.tabs')}
    items={parts.map(({ part, href }) => ({ href, label: t(`materials.tab.${part}`), current: part === current }))}
  />
)
