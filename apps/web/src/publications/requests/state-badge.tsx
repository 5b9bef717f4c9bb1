import type { CopyRequest } from '@lykta/core/publications'
import type { Translate } from '@lykta/i18n'
import { Badge } from '../../ui/index.ts'

const tones = { new: 'info', sent: 'success', declined: 'neutral' } as const

export const StateBadge = ({ t, state }: { t: Translate; state: CopyRequest['state'] }) => (
  <Badge tone={tones[state]}>{t(`copyRequests.state.${state}`)}</Badge>
)
