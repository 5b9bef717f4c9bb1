import type { Context } from '../../context.ts'
import type { Settings } from '../../settings/settings.ts'
import type { LetterProblem } from '../content-problems.ts'
import type { Newsletter } from '../schemas.ts'
import type { Series } from '../series/schemas.ts'
import { revealedIn } from './revealed.ts'
import { nameWords, revealingNames } from './revealing-names.ts'
import { createWatch } from './watch.ts'

/** What the discreet form of a letter would give away, and where. */
export async function discreetProblems(
  ctx: Pick<Context, 'db'>,
  { letter, series, settings }: { letter: Newsletter; series: Series; settings: Settings },
): Promise<LetterProblem[]> {
  const names = await revealingNames(ctx, settings)
  return [
    ...setUpProblems(series, settings, names),
    ...letter.contents.flatMap((content) => wordProblems(content, names, nameWords(settings))),
  ]
}

/**
 * What keeps every letter of a series from going out discreetly: a sender that names us, and no address of its own for the
 * sender and the links. Whether a domain of ours is known as ours nobody but we can tell, so both must be chosen.
 */
export function setUpProblems(
  { discreetName, discreetAddress }: Pick<Series, 'discreetName' | 'discreetAddress'>,
  settings: Settings,
  names: string[],
): LetterProblem[] {
  const watch = createWatch([...names, ...nameWords(settings)], 'sv')
  const error = (code: string, pointer: string, word?: string): LetterProblem => ({
    severity: 'error',
    code,
    pointer,
    ...(word !== undefined && { params: { word } }),
  })
  const problems: LetterProblem[] = []
  const inName = watch.inText(discreetName)
  if (inName !== undefined) problems.push(error('discreet_sender_reveals', '/series', inName))
  const inAddress = discreetAddress === null ? undefined : watch.inAddress(discreetAddress)
  if (discreetAddress === null) problems.push(error('discreet_address_missing', '/series'))
  else if (inAddress !== undefined) problems.push(error('discreet_sender_reveals', '/series', inAddress))
  const inUrl = settings.discreetUrl === null ? undefined : watch.inAddress(settings.discreetUrl)
  if (settings.discreetUrl === null) problems.push(error('discreet_url_missing', '/settings'))
  else if (inUrl !== undefined) problems.push(error('discreet_url_reveals', '/settings', inUrl))
  return problems
}

/** A single word of the name may be an ordinary one ("Stockholm"): a person decides. */
function wordProblems(content: Newsletter['contents'][number], names: string[], words: string[]): LetterProblem[] {
  const { language } = content
  const problem = (severity: LetterProblem['severity'], code: string) => (found: { pointer: string; word: string }) => ({
    severity,
    code,
    pointer: `/contents/${language}${found.pointer}`,
    params: { language, word: found.word },
  })
  const certain = revealedIn(content, createWatch(names, language))
  const perhaps = revealedIn(content, createWatch([...names, ...words], language)).filter(
    ({ pointer }) => !certain.some((known) => known.pointer === pointer),
  )
  return [...certain.map(problem('error', 'discreet_reveals')), ...perhaps.map(problem('warning', 'discreet_name_word'))]
}
