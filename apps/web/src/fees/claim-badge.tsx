import type { ClaimState } from '@lykta/core/fees'
import type { Translate } from '@lykta/i18n'
import { Badge, type Feeling } from '../ui/index.ts'

const tones: Record<ClaimState, Feeling> = {
  open: 'warning',
  part_paid: 'warning',
  paid: 'success',
  exempted: 'info',
  withdrawn: 'neutral',
}

export const ClaimBadge = ({ t, state }: { t: Translate; state: ClaimState }) => (
  <Badge tone={tones[state]}>{t(`fees.state.${state}`)}</Badge>
)
