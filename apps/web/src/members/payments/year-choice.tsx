import type { Translate } from '@lykta/i18n'
import { Select } from '../../ui/index.ts'

/** Which year a fee is for: what the bylaws make of today, or a year by name. */
export const YearChoice = ({
  t,
  year,
  ...field
}: {
  t: Translate
  year: number
  name: string
  value: string | undefined
  error: string | undefined
}) => (
  <Select
    {...field}
    t={t}
    label={t('members.payment.year')}
    hint={t('members.payment.year.hint')}
    empty={t('members.payment.year.byRules')}
    options={[year + 1, year, year - 1].map((one) => ({ value: String(one), label: String(one) }))}
    optional
  />
)
