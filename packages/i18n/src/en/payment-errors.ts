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
}
