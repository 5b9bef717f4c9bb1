import type { z } from 'zod'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readSettings } from '../settings/queries.ts'
import { contentProblems, type LetterProblem } from './content-problems.ts'
import { discreetProblems } from './discreet/discreet-problems.ts'
import type { LetterComposer, LetterForm } from './letter.ts'
import { exampleRecipient, letterIn } from './letter-in.ts'
import { readNewsletter } from './queries.ts'
import { countRecipients, type Recipients } from './recipients.ts'
import { type Newsletter, NewsletterId } from './schemas.ts'
import { audienceFault, votingClasses } from './series/audience-rules.ts'
import { readSeries } from './series/queries.ts'
import type { Series } from './series/schemas.ts'

export interface LetterCheck {
  problems: LetterProblem[]
  recipients: Recipients
}

/** What must (`error`) or should (`warning`) be mended before the letter is sent, and who would get it. */
export async function checkNewsletter(
  ctx: Context,
  input: z.input<typeof NewsletterId>,
  { composer }: { composer: LetterComposer },
): Promise<LetterCheck> {
  requirePermission(ctx, 'newsletters:read')
  const { newsletterId } = parse(NewsletterId, input)
  const letter = await readNewsletter(ctx, newsletterId)
  const recipients = await countRecipients(ctx, { newsletterId })
  const [series, settings] = await Promise.all([readSeries(ctx, letter.seriesId), readSettings(ctx)])
  const discreet = recipients.discreet
  const problems = [
    ...contentProblems(letter, ctx.clock.today()),
    ...recipientProblems(recipients),
    ...(await seriesProblems(ctx, letter, series)),
    ...(discreet > 0 ? await discreetProblems(ctx, { letter, series, settings }) : []),
  ]
  if (problems.every(({ severity }) => severity !== 'error'))
    problems.push(...(await renderingProblems(ctx, letter, composer, discreet > 0)))
  return { problems, recipients }
}

/** Throws `letter_not_ready` with every error that the check finds. */
export async function requireSendable(ctx: Context, newsletterId: string, composer: LetterComposer): Promise<void> {
  const { problems } = await checkNewsletter(ctx, { newsletterId }, { composer })
  const issues = problems.filter(({ severity }) => severity === 'error')
  if (issues.length > 0) throw new DomainError('unprocessable', 'letter_not_ready', { issues })
}

/** What the letter's series asks of it besides: a newsroom must know whom to call, and a rule may have changed since. */
async function seriesProblems(ctx: Context, letter: Newsletter, series: Series): Promise<LetterProblem[]> {
  const fault = audienceFault(series, letter.audience, await votingClasses(ctx))
  return [
    ...(fault ? [{ severity: 'error', code: fault, pointer: '/audience' } as const] : []),
    ...(series.press && !series.spokesperson ? [{ severity: 'warning', code: 'spokesperson_missing', pointer: '/series' } as const] : []),
  ]
}

function recipientProblems({ total, byLanguage }: Recipients): LetterProblem[] {
  const problems: LetterProblem[] = total === 0 ? [{ severity: 'error', code: 'audience_empty', pointer: '/audience' }] : []
  for (const { own, language, count } of byLanguage) {
    if (language === own || language === own.split('-')[0]) continue
    problems.push(
      language === null
        ? { severity: 'error', code: 'language_missing', pointer: `/contents/${own}`, params: { language: own, count } }
        : {
            severity: 'warning',
            code: 'language_falls_back',
            pointer: `/contents/${own}`,
            params: { language: own, fallback: language, count },
          },
    )
  }
  return problems
}

/** What cannot be rendered is found here, not in front of the first recipient: a wrong template, a name in a discreet letter. */
async function renderingProblems(ctx: Context, letter: Newsletter, composer: LetterComposer, discreet: boolean): Promise<LetterProblem[]> {
  const problems: LetterProblem[] = []
  for (const { language } of letter.contents) {
    for (const form of discreet ? (['full', 'discreet'] as const) : (['full'] as const)) {
      const problem = await renderingProblem(ctx, letter, composer, language, form)
      if (problem) problems.push(problem)
    }
  }
  return problems
}

async function renderingProblem(
  ctx: Context,
  letter: Newsletter,
  composer: LetterComposer,
  language: string,
  form: LetterForm,
): Promise<LetterProblem | undefined> {
  const pointer = `/contents/${language}`
  try {
    const { htmlBytes, messageBytes } = await composer.render(await letterIn(ctx, letter, language, form), exampleRecipient)
    if (form === 'discreet') return undefined
    if (htmlBytes > gmailClip) return tooLarge('letter_too_large', pointer, htmlBytes)
    return messageBytes > heavy ? tooLarge('mail_too_large', pointer, messageBytes) : undefined
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const place = error.pointer?.replace(/^\/content/, '') ?? ''
    return { severity: 'error', code: error.code, pointer: pointer + place, params: { language, ...error.params } }
  }
}

const tooLarge = (code: string, pointer: string, bytes: number): LetterProblem => ({
  severity: 'warning',
  code,
  pointer,
  params: { kilobytes: Math.ceil(bytes / 1000) },
})

/** Gmail shows this many bytes of HTML and hides the rest, the unsubscribe link with it. */
const gmailClip = 102_000

/** A mail with its images above this takes long to open on a telephone, and some mailboxes have no room for it. */
const heavy = 3_000_000
