import { postalLines } from '../../contacts/index.ts'
import type { Context } from '../../context.ts'
import { DomainError } from '../../errors.ts'
import type { Settings } from '../../settings/settings.ts'
import type { Letter, LetterComposer } from '../letter.ts'
import { exampleRecipient, letterOnPaper } from '../letter-in.ts'
import { mergeValues } from '../recipient.ts'
import type { Newsletter } from '../schemas.ts'
import type { PostRow } from './batch.ts'
import type { PostLetter } from './post-printer.ts'

/** A newsletter on paper for each recipient; each language and form is read once. */
export function lettersOf(ctx: Context, newsletter: Newsletter, { associationName, returnAddress }: Settings) {
  const known = new Map<string, Promise<Letter>>()
  const letterFor = ({ language, form }: Pick<PostRow, 'language' | 'form'>) => {
    const key = `${language} ${form}`
    const letter = known.get(key) ?? letterOnPaper(ctx, newsletter, language, form)
    known.set(key, letter)
    return letter
  }
  return {
    async for(row: PostRow): Promise<PostLetter> {
      const showsSender = row.form === 'full' && !row.plain && returnAddress !== null
      return {
        letter: await letterFor(row),
        merge: mergeValues(row, associationName),
        addressLines: addressLines(row),
        returnLine: showsSender ? `${associationName}, ${returnAddress}` : null,
      }
    },
    /** Who is to have the letter discreetly where its own words name the association: the composer's rule, as for e-mail. */
    async givenAway(rows: PostRow[], composer: LetterComposer): Promise<PostRow[]> {
      const discreet = rows.filter(({ form }) => form === 'discreet')
      const revealing = new Set<string>()
      for (const language of new Set(discreet.map(({ language }) => language)))
        if (await namesAssociation(await letterFor({ language, form: 'discreet' }), composer)) revealing.add(language)
      return discreet.filter(({ language }) => revealing.has(language))
    },
  }
}

async function namesAssociation(letter: Letter, composer: LetterComposer): Promise<boolean> {
  try {
    await composer.render(letter, exampleRecipient)
    return false
  } catch (error) {
    if (error instanceof DomainError && error.code === 'discreet_reveals') return true
    throw error
  }
}

/** What stands on the envelope. Where the Tax Agency writes the address, we write the name alone. */
export const addressLines = (row: Pick<PostRow, 'name' | 'via_agency' | 'street' | 'postcode' | 'city' | 'country'>): string[] => [
  row.name,
  ...(row.via_agency ? [] : (postalLines(row) ?? [])),
]
