import type { Translate } from '@lykta/i18n'
import { asLabel } from '../languages.ts'

const known = ['members', 'notice', 'press'] as const

/** What a template is called: one of the association's own by the name of its file. */
export function templateWords(t: Translate, template: string): string {
  const ours = known.find((one) => one === template)
  if (ours) return t(`template.${ours}`)
  return asLabel(template.replaceAll('-', ' '))
}
