import type { ClaimOfPayment } from '@lykta/core/payments'
import { formatDay, type Translate } from '@lykta/i18n'
import { Link, Typed } from '../../ui/index.ts'
import { memberName } from '../member-name.ts'

/** Whose fee, and which. */
export const Whose = ({ t, claim }: { t: Translate; claim: ClaimOfPayment }) => (
  <>
    <Link href={`/members/${claim.membershipId}`}>
      <Typed>{memberName(t, claim)}</Typed>
    </Link>
    {', '}
    <Link href={`/fees/claims/${claim.id}`}>
      {t('members.fees.periodValue', { from: formatDay(t.lang, claim.startsOn), to: formatDay(t.lang, claim.endsOn) })}
    </Link>
  </>
)
