import { isLanguage, type Language } from '@lykta/i18n'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { readSettings } from '../settings/queries.ts'
import type { Settings } from '../settings/settings.ts'
import type { LetterContent } from './content.ts'
import type { LetterProblem } from './content-problems.ts'
import { setUpProblems } from './discreet/discreet-problems.ts'
import { revealingNames } from './discreet/revealing-names.ts'
import { embargoInForce } from './embargo.ts'
import type { Letter, LetterForm, LetterImage, LetterRecipient, Press } from './letter.ts'
import type { Newsletter } from './schemas.ts'
import { readSeries } from './series/queries.ts'
import type { Series } from './series/schemas.ts'

/**
 * The letter in one language and form, as it goes out by e-mail; `unsaved` in place of what is saved, for looking at while writing. Throws the
 * first of the discreet form's `setUpProblems`: without a sender and links of its own there is no such form.
 */
export async function letterIn(
  ctx: Context,
  newsletter: Newsletter,
  language: string,
  form: LetterForm,
  unsaved?: LetterContent,
): Promise<Letter> {
  if (form === 'discreet') await refuseRevealingSetUp(ctx, newsletter.seriesId)
  return letterOnPaper(ctx, newsletter, language, form, unsaved)
}

/** The same without what only e-mail has: paper needs no discreet sender's address and no links. */
export async function letterOnPaper(
  ctx: Context,
  newsletter: Newsletter,
  language: string,
  form: LetterForm,
  unsaved?: LetterContent,
): Promise<Letter> {
  const content = unsaved ?? newsletter.contents.find((one) => one.language === language)
  if (!content) throw new DomainError('unprocessable', 'language_missing', { params: { language }, pointer: `/contents/${language}` })
  const [series, settings, images] = await Promise.all([
    readSeries(ctx, newsletter.seriesId),
    readSettings(ctx),
    ctx.db.newsletterImage.findMany({
      where: { newsletterId: newsletter.id },
      select: { id: true, contentType: true, bytes: true, width: true },
    }),
  ])
  const revealing = form === 'discreet' ? await revealingNames(ctx, settings) : []
  return {
    newsletterId: newsletter.id,
    template: newsletter.template,
    language,
    form,
    content: { subject: content.subject, preheader: content.preheader, blocks: content.blocks },
    // the column's CHECK allows no other content type
    images: images.map(({ contentType, ...image }) => ({ ...image, contentType: contentType as LetterImage['contentType'] })),
    sender: senderOf(series, form),
    association: { name: settings.associationName, website: settings.website },
    frameLanguage: frameLanguage(language, settings),
    revealing,
    press: series.press ? pressOf(ctx, newsletter, series) : null,
    listId: series.listId,
    canUnsubscribe: series.legalBasis !== 'notice',
    toEveryone: false,
  }
}

async function refuseRevealingSetUp(ctx: Context, seriesId: string): Promise<void> {
  const problem = await setUpProblem(ctx, seriesId)
  if (problem) throw new DomainError('unprocessable', problem.code, { pointer: problem.pointer, params: problem.params ?? {} })
}

/** The first thing that keeps mail of a series from going out discreetly; undefined where nothing does. */
export async function setUpProblem(ctx: Context, seriesId: string): Promise<LetterProblem | undefined> {
  const [series, settings] = await Promise.all([readSeries(ctx, seriesId), readSettings(ctx)])
  return setUpProblems(series, settings, await revealingNames(ctx, settings))[0]
}

const pressOf = (ctx: Context, { embargoAt }: Newsletter, { spokesperson }: Series): Press => ({
  spokesperson,
  embargo: embargoInForce(embargoAt, ctx.clock.now()) ? { until: embargoAt, timeZone: ctx.clock.timeZone } : null,
})

/** A letter may be in a language that we have no words of our own in: its frame is then in the association's. */
export const frameLanguage = (language: string, { fallbackLanguages }: Settings): Language =>
  [language, ...fallbackLanguages].map((tag) => tag.split('-')[0] ?? '').find(isLanguage) ?? 'sv'

/** Who stands in From and Reply-To, and in whose name the letter is handed over. */
export function senderOf(series: Series, form: LetterForm): Letter['sender'] {
  const { senderName: name, senderAddress: address, replyTo, spokesperson } = series
  if (form === 'full') return { name, address, replyTo: spokesperson?.email ?? replyTo }
  // a reply goes where the letter came from: the ordinary Reply-To would name us
  return { name: series.discreetName, address: series.discreetAddress ?? series.senderAddress, replyTo: null }
}

/** Nobody: fills a letter's places for a look at it. Every value differs from every other, so that a wrong one shows. */
export const exampleRecipient: LetterRecipient = {
  address: 'kim.exempel@mejl.example',
  messageId: '<example@mejl.example>',
  unsubscribeUrl: 'https://lykta.example/u/example',
  preferencesUrl: 'https://lykta.example/p/example',
  merge: {
    givenName: 'Kim',
    familyName: 'Exempel',
    fullName: 'Kim Exempel',
    memberNumber: '1234',
    organisationName: 'Exempelbladet',
    associationName: 'Föreningen',
  },
}
