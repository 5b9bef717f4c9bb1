import { DomainError } from '../errors.ts'

/** Why a file as a whole cannot be read. */
export const fileError = (
  code:
    | 'file_empty'
    | 'file_too_big'
    | 'file_not_text'
    | 'file_encrypted'
    | 'file_old_excel'
    | 'file_not_workbook'
    | 'file_damaged'
    | 'file_swells'
    | 'file_encoding_unclear'
    | 'file_only_header'
    | 'csv_no_header'
    | 'csv_two_headers'
    | 'csv_quote_open'
    | 'csv_too_many_rows'
    | 'csv_too_many_columns'
    | 'csv_cell_too_long'
    | 'columns_missing',
  params: Record<string, string | number> = {},
) => new DomainError('invalid', code, { params })
