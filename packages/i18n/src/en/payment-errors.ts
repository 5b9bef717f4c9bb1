import type { Messages } from '../messages.ts'
import type { paymentErrors as sv } from '../sv/payment-errors.ts'

export const paymentErrors: Messages<typeof sv> = {
  'error.bgmax_empty': 'The file is empty. Fetch it from the bank again.',
  'error.bgmax_not_this_format':
    'This is no BgMax file: line {line} is not how one begins. Choose the file “Bankgiro Inbetalningar” at the bank.',
  'error.bgmax_line_too_long':
    'Line {line} has {length} characters; a line of BgMax has 80. Fetch the file from the bank again, without opening it in another program first.',
  'error.bgmax_field_invalid': 'Line {line}, characters {from} to {to}, cannot be read. Fetch the file from the bank again.',
  'error.bgmax_record_out_of_place': 'Line {line} is a record of type {type} where none can stand. Fetch the file from the bank again.',
  'error.bgmax_currency': 'Line {line} is about the currency {currency}. Only Swedish kronor (SEK) can be read.',
  'error.bgmax_amount_differs':
    'The deposit on line {line} is {expected, number} öre, but its payments make {found, number} öre. Nothing of the section is read. Fetch the file again, and ask the bank if that does not help.',
  'error.bgmax_count_differs':
    'Line {line} says {expected, number} records, but the file has {found, number}. Something is missing or was added. Fetch the file from the bank again.',
  'error.bgmax_extra_references_differ':
    'The payment on line {line} is {expected, number} öre, but its extra references make {found, number} öre. Nothing of the section is read. Fetch the file again, and ask the bank if that does not help.',
  'error.bgmax_deposit_missing':
    'The section before line {line} lacks its deposit. Nothing of it is read. Fetch the file from the bank again.',
  'error.bgmax_end_missing': 'The file ends at line {line} without its last record: it was cut off. Fetch it from the bank again.',
  'error.bankgiro_other':
    'The deposit of {day} is to bankgiro {bankgiro}, but the association’s number is {expected}. It is not taken in. Fetch the file for the right bankgiro.',
  'error.bankgiro_unset':
    'The deposit is to bankgiro {bankgiro}, but the association’s number is not set. Ask the board to write it under Settings, then take the file in again.',
  'error.payment_too_large':
    'A payment of {day} is {amount, number} kronor. That is more than can be taken in; nothing of that deposit is.',
  'error.payments_too_many': 'The file has more than {maximum, number} payments. Fetch a file for a shorter time from the bank.',
  'error.payment_not_found': 'The payment does not exist.',
  'error.payment_assigned': 'The payment belongs somewhere already. Reload the page to see where.',
  'error.payment_not_assigned': 'The payment belongs to no fee.',
  'error.payment_spent': 'Nothing is left of the payment: it was refunded, corrected or moved.',
  'error.payment_not_money': 'This is no money that came in, but a deduction or a correction.',
  'error.payment_from_bank': 'The bank says that the money came. Assign the payment to the right fee, or record that it was paid back.',
  'error.amount_beyond_rest': 'The amount is more than what is left of the payment: {amount, number} kronor.',
  'error.class_is_free': 'The class has no fee, so there is nothing to pay.',
  'error.claim_or_year': 'Name either a fee or a year.',
  'error.claim_or_member': 'Choose a fee to assign the payment to.',
  'error.invalid_month': 'Write the month as 2026-03.',
  'error.period_is_paid':
    'There is money behind this time. Go to the payment and move or refund it; the time is then taken back by itself.',
}
