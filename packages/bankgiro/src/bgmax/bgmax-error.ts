export type BgMaxErrorCode =
  | 'bgmax_empty'
  | 'bgmax_not_this_format'
  | 'bgmax_line_too_long'
  | 'bgmax_field_invalid'
  | 'bgmax_record_out_of_place'
  | 'bgmax_currency'
  | 'bgmax_amount_differs'
  | 'bgmax_count_differs'
  | 'bgmax_extra_references_differ'
  | 'bgmax_deposit_missing'
  | 'bgmax_end_missing'

/** Why a file, or one section of it, cannot be trusted, and at which line (from 1). Says nothing of who paid. */
export class BgMaxError extends Error {
  constructor(
    readonly code: BgMaxErrorCode,
    readonly line: number,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} at line ${line}`)
    this.name = 'BgMaxError'
  }
}
