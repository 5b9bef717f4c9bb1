import { Prisma } from '@lykta/db'
import { municipalities } from '../municipalities/index.ts'
import { containing, singleLine } from '../text.ts'

/** What is searched of `place p`; the index has the same. */
export const placeTextSql = Prisma.sql`lower(p.name || ' ' || coalesce(p.street, '') || ' ' || coalesce(p.city, ''))`

/** Whether `place p` has each of the words, some of them in its municipality's name. */
export function foundSql(words: string): Prisma.Sql {
  const each = singleLine(words).toLowerCase().split(' ')
  return Prisma.join(
    each.map((word) => {
      const codes = municipalities.filter(({ name }) => name.toLowerCase().startsWith(word)).map(({ code }) => code)
      return Prisma.sql`(${placeTextSql} LIKE ${containing(word)} OR p.municipality_code = ANY(${codes}))`
    }),
    ' AND ',
  )
}
