import type { Messages } from '../messages.ts'
import type { feeErrors as sv } from '../sv/fee-errors.ts'

export const feeErrors: Messages<typeof sv> = {
  'error.claim_not_found': 'There is no such fee claim. It may have belonged to another year.',
  'error.claim_settled': 'The fee is already paid, exempted or withdrawn. Reload the page to see how it stands.',
  'error.claim_year_too_far': 'Fees can be asked for this year, last year and next year.',
  'error.notice_not_uncertain': 'None of it is uncertain any more. Reload the page to see how it went.',
  'error.no_way_to_pay': 'The association has neither a bankgiro nor a Swish number to pay to. Enter one under Settings, Fees.',
  'error.bankgiro_invalid': 'That is no valid bankgiro number. Write it like 991-2346, as in the agreement with the bank.',
  'error.swish_number_invalid': 'An association’s Swish number has ten digits and begins with 123.',
  'error.reminders_alike': 'Two reminders are on the same day. Let them go on different days.',
  'error.reminder_days_invalid': 'Write days after the due day, with commas between. A minus sign means days before: -7, 14, 45.',
  'error.year_or_claims': 'Say either which year or which claims, not both.',
}
