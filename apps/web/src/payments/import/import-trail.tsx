import type { Translate } from '@lykta/i18n'
import { Steps } from '../../ui/index.ts'
import { PaymentsTrail } from '../payments-trail.tsx'

/** Where we are in taking a file in. */
export const ImportTrail = ({ t, step }: { t: Translate; step: 1 | 2 | 3 }) => (
  <>
    <PaymentsTrail t={t} current={t('payments.import.title')} />
    <Steps
      t={t}
      label={t('import.steps')}
      current={step}
      steps={[
        { label: t('import.step.file'), href: '/fees/payments/import' },
        { label: t('import.step.look') },
        { label: t('import.step.done') },
      ]}
    />
  </>
)
