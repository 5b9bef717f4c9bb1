import type { Translate } from '@lykta/i18n'
import { Breadcrumb } from '../ui/index.ts'

/** The way to a page below the list of payments. */
export const PaymentsTrail = ({ t, current }: { t: Translate; current: string }) => (
  <Breadcrumb
    t={t}
    items={[
      { href: '/fees', label: t('fees.title') },
      { href: '/fees/payments', label: t('payments.title') },
    ]}
    current={current}
  />
)
