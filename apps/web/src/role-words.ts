import type { Translate } from '@lykta/i18n'

const known = ['board', 'volunteer'] as const

/** What somebody is in the association; a role of the association's own is called what it is called there. */
export function roleWord(t: Translate, role: string): string {
  const ours = known.find((one) => one === role)
  return ours ? t(`members.role.${ours}`) : role.replaceAll('_', ' ')
}
