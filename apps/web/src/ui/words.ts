import type { PublicKey, Translate } from '@lykta/i18n'

/** The words a part of the kit needs: those every language has, so that staff and public pages can both use it. */
export type Words = Translate<PublicKey>
