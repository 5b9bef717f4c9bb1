import type { Edition } from '@lykta/core/materials'
import type { Translate } from '@lykta/i18n'
import { Badge, type Feeling } from '../ui/index.ts'

const tones: Record<Edition['state'], Feeling> = {
  coming: 'info',
  current: 'success',
  using_up: 'neutral',
  withdrawn: 'neutral',
  recalled: 'danger',
}

/** What an edition is today, and whether somebody must decide about it. */
export const EditionState = ({ t, edition: { state, asked } }: { t: Translate; edition: Pick<Edition, 'state' | 'asked'> }) => (
  <>
    <Badge tone={tones[state]}>{t(`editions.state.${state}`)}</Badge> {asked && <Badge tone="warning">{t('editions.decision.none')}</Badge>}
  </>
)
