import type { Translate } from '@lykta/i18n'

/** A member by name and number; by number alone if she is erased. */
export const memberName = (t: Translate, { name, number }: { name: string | null; number: number }): string =>
  name === null ? t('members.numbered', { number: String(number) }) : t('payments.member', { name, number: String(number) })
