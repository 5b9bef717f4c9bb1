import type { MembershipClass } from '@lykta/core/memberships'
import { formatMoney, type Translate } from '@lykta/i18n'
import { RadioGroup } from '../ui/index.ts'
import { classLabel } from './class-label.ts'

interface ClassChoiceProps {
  t: Translate
  classes: MembershipClass[]
  name: string
  value: string | undefined
  error: string | undefined
}

/** Which kind of membership: what it means and what it costs are said with each. */
export const ClassChoice = ({ t, classes, ...field }: ClassChoiceProps) => (
  <RadioGroup
    {...field}
    t={t}
    label={t('members.class')}
    options={classes.map((one) => ({
      value: one.id,
      label: classLabel(t, one),
      hint: `${t(one.votes ? 'members.class.votes' : 'members.class.noVote')} ${t('members.class.fee', { fee: formatMoney(t.lang, one.feeOre) })}.`,
    }))}
  />
)
