export type BankgiroErrorCode =
  | 'ocr_base_invalid'
  | 'ocr_length_invalid'
  | 'swish_payee_invalid'
  | 'swish_amount_invalid'
  | 'swish_message_invalid'
  | 'bgmax_value_invalid'

/** What cannot be made from what was given. */
export class BankgiroError extends Error {
  constructor(
    readonly code: BankgiroErrorCode,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code)
    this.name = 'BankgiroError'
  }
}
