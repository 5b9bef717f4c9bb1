import type { Translate } from '@lykta/i18n'
import { Breadcrumb, Steps } from '../../ui/index.ts'

/** Where we are in reading a file in. */
export const ImportTrail = ({ t, step }: { t: Translate; step: 1 | 2 | 3 | 4 }) => (
  <>
    <Breadcrumb t={t} items={[{ href: '/members', label: t('members.title') }]} current={t('import.title')} />
    <Steps
      t={t}
      label={t('import.steps')}
      current={step}
      steps={[
        { label: t('import.step.file'), href: '/members/import' },
        { label: t('import.step.columns') },
        { label: t('import.step.look') },
        { label: t('import.step.done') },
      ]}
    />
  </>
)
