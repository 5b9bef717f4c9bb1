import { fileURLToPath } from 'node:url'
import type { Letter, LetterContent, LetterRecipient } from '@lykta/core/newsletters'
import { languageOr } from '@lykta/i18n'

/** The templates that Lykta comes with. */
export const templatesDir = fileURLToPath(new URL('../../../../templates', import.meta.url))

/** One pixel. */
export const dot = Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64')

export function letter(content: Partial<LetterContent>, rest: Partial<Letter> = {}): Letter {
  return {
    newsletterId: 'newsletter-1',
    template: 'members',
    language: 'sv',
    form: 'full',
    content: { subject: 'Brev', preheader: '', blocks: [], ...content },
    images: [],
    sender: { name: 'Jouren Lyktan', address: 'post@brev.example', replyTo: 'info@brev.example' },
    association: { name: 'Jouren Lyktan', website: 'https://www.lyktan.example/' },
    frameLanguage: languageOr(rest.language),
    revealing: [],
    press: null,
    listId: 'b7d1',
    canUnsubscribe: true,
    ...rest,
  }
}

export function recipient(merge: Partial<LetterRecipient['merge']> = {}, rest: Partial<LetterRecipient> = {}): LetterRecipient {
  return {
    address: 'kim@mejl.example',
    messageId: '<m1@brev.example>',
    unsubscribeUrl: 'https://brev.example/u/v1.abc.def',
    merge: {
      givenName: 'Kim',
      familyName: 'Ek',
      fullName: 'Kim Ek',
      memberNumber: '7',
      organisationName: '',
      associationName: 'Jouren Lyktan',
      ...merge,
    },
    ...rest,
  }
}
