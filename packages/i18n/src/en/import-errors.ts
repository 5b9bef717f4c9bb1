import type { Messages } from '../messages.ts'
import type { importErrors as sv } from '../sv/import-errors.ts'

export const importErrors: Messages<typeof sv> = {
  'error.file_required': 'Choose a file first.',
  'error.file_empty': 'The file is empty.',
  'error.file_only_header': 'The file has a header row but no rows below it.',
  'error.file_too_big': 'The file is too large. At most {megabytes, number} megabytes is possible. Divide it.',
  'error.file_not_text': 'The file is neither CSV nor Excel. Open it in your spreadsheet program and save it as .xlsx or CSV.',
  'error.file_encrypted': 'The file is locked with a password. Open it, save it without a password, and bring in that file.',
  'error.file_old_excel':
    'This is an Excel file of the old kind (.xls). Open it, choose Save as and Excel workbook (.xlsx), and bring in that file.',
  'error.file_not_workbook':
    'This is no Excel file, whatever it is called. Open it in your spreadsheet program and save it as .xlsx or CSV.',
  'error.file_damaged':
    'The Excel file is damaged or incomplete. Open it in your spreadsheet program, save it again, and bring in that file.',
  'error.file_swells':
    'The file grows beyond reason when it is unpacked, and is not read. Copy the rows into a new file and bring in that one.',
  'error.file_encoding_unclear': 'Letters such as å, ä and ö in the file are garbled. Save it again as CSV UTF-8.',
  'error.csv_no_header': 'The file has no header row. The first row must say what the columns hold.',
  'error.csv_two_headers':
    'Row {row, number, ::group-off} looks like a header row too. Have only one, at the top: remove the other and bring in the file again.',
  'error.csv_quote_open': 'A quotation mark on line {line, number, ::group-off} never ends. Correct the line and try again.',
  'error.csv_too_many_rows': 'The file has more than {maximum, number} rows. Divide it.',
  'error.csv_too_many_columns': 'The file has more than {maximum, number} columns. Remove those that are not needed.',
  'error.csv_cell_too_long':
    'A cell on row {row, number, ::group-off} is too long. It may have {maximum, number} characters at most. Perhaps a quotation mark never ends.',
  'error.columns_missing': 'We cannot find the columns that are needed. Check the headers in the file.',
  'error.column_missing_name': 'No column is a name. Say which one it is, or call it Name in the file.',
  'error.column_missing_class': 'No column says what kind of membership it is. Say which one does, or call it Membership type in the file.',
  'error.column_missing_email': 'No column is an e-mail address. Call it E-mail.',
  'error.column_mapped_twice': 'Two columns cannot hold the same thing.',
  'error.too_many_cells': 'The row has more cells than the header. Perhaps there is a separator in the text.',

  'error.municipality_without_members':
    'The register of a municipality cannot have members: anybody may ask to see what a municipality holds.',
  'error.upload_broken_off': 'The file did not arrive as a whole. Nothing was brought in. Try again.',
  'error.import_not_found': 'The file is no longer there. It is kept for a day at most. Bring it in again.',
  'error.import_busy': 'The file is being brought in already, or has been. Load the page again.',
  'error.import_failed':
    'Something went wrong on our side. Nothing was brought in. Try again, and tell whoever looks after Lykta if it happens once more.',
}
