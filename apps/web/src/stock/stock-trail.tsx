import type { Translate } from '@lykta/i18n'
import { Breadcrumb } from '../ui/index.ts'

/** The way to a page of the stock. */
export const StockTrail = ({ t, current, over }: { t: Translate; current: string; over?: { href: string; label: string } }) => (
  <Breadcrumb
    t={t}
    items={[
      { href: '/materials', label: t('materials.title') },
      { href: '/materials/stock', label: t('stock.title') },
      ...(over ? [over] : []),
    ]}
    current={current}
  />
)
