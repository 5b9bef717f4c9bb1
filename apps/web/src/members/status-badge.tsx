import type { MembershipSummary } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import { Badge, type Feeling } from '../ui/index.ts'

type Status = MembershipSummary['status']

const tones: Record<Status, Feeling> = { applicant: 'info', current: 'success', grace: 'warning', lapsed: 'danger', left: 'neutral' }

/** What a membership is today. */
export const StatusBadge = ({ t, status }: { t: Translate; status: Status }) => (
  <Badge tone={tones[status]}>{t(`members.status.${status}`)}</Badge>
)
