import type { Messages } from '../messages.ts'
import type { memberExport as sv } from '../sv/export.ts'

export const memberExport: Messages<typeof sv> = {
  'export.title': 'Save the members as a file',
  'export.button': 'Save as a file',
  'export.lead':
    'The file has names, kinds of membership, contact details and years paid. It can be read in again without changing anything.',
  'export.care':
    'Lykta cannot protect a file on a computer. Keep it only where others cannot reach it, and delete it when it is no longer needed.',
  'export.protected': 'A person whose identity is protected is there by name, without address, phone and e-mail.',
  'export.logged': 'The log says that you saved the file and how many are in it.',
  'export.which.all': 'Everybody who is a member today. Those who have left are not in it.',
  'export.which.filtered': 'Only those whom the list shows with what you have chosen.',
  'export.format': 'Kind of file',
  'export.format.xlsx': 'Excel (.xlsx)',
  'export.format.csv': 'CSV, for other programs',
  'export.save': 'Save the file',
  'export.name': 'members-{day}',
  'export.yes': 'yes',
}
