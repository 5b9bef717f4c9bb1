import type { PostPrinter } from '@lykta/core/newsletters'
import { translator } from '@lykta/i18n'
import { addressLine } from './address-line.ts'

/**
 * Where post to people whose details are protected in the population register goes
 * (skatteverket.se, "Sending mail to someone with protected identity").
 */
const agency = ['Skatteverket', 'Box 2820', '403 20 Göteborg']

/** The sheet as `typst/envelopes.typ` reads it. It has names and no address: what identifies her is written by hand. */
export function envelopesData({ names, returnAddress, language }: Parameters<PostPrinter['envelopes']>[0]) {
  const t = translator(language)
  return {
    lang: language,
    title: t('post.sheet.title'),
    intro: t('post.sheet.intro'),
    steps: [
      t('post.sheet.fold'),
      t('post.sheet.number'),
      returnAddress === null ? t('post.sheet.back') : t('post.sheet.backAddress', { address: returnAddress }),
      t('post.sheet.outside'),
    ],
    outer: t('post.sheet.outer'),
    agency,
    listed: t('post.sheet.listed', { n: names.length }),
    head: ['', t('post.sheet.name'), t('post.sheet.done')],
    letters: names.map(addressLine),
    after: t('post.sheet.after'),
  }
}
