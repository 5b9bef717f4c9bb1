import { allVerdicts } from '@lykta/core/memberships'
import { csvRow, csvStart } from '@lykta/core/tables'
import type { Translate } from '@lykta/i18n'
import type { StaffContext } from '../../frame/index.ts'
import { reasonOf } from './verdict-words.ts'

/** The verdicts as a CSV file that a spreadsheet opens. Rows by number, no names. */
export async function* reportOf(ctx: StaffContext['var']['ctx'], t: Translate, id: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(csvStart + csvRow([t('import.row'), t('import.verdict'), t('import.column'), t('import.why')]))
  for await (const verdicts of allVerdicts(ctx, id)) {
    const rows = verdicts.map((one) => {
      const column = one.verdict === 'rejected' ? (one.column ?? '') : ''
      return csvRow([String(one.row), t(`import.verdict.${one.verdict}`), column, reasonOf(t, one)])
    })
    yield Buffer.from(rows.join(''))
  }
}
