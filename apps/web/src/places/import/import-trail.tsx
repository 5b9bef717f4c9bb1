import type { Translate } from '@lykta/i18n'
import { Steps } from '../../ui/index.ts'
import { PlaceTrail } from '../words.tsx'

/** Where we are in reading a list in. */
export const ImportTrail = ({ t, step }: { t: Translate; step: 1 | 2 | 3 }) => (
  <>
    <PlaceTrail t={t} current={t('places.import.title')} />
    <Steps
      t={t}
      label={t('import.steps')}
      current={step}
      steps={[
        { label: t('import.step.file'), href: '/materials/places/import' },
        { label: t('import.step.look') },
        { label: t('import.step.done') },
      ]}
    />
  </>
)
