import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../../test/support/context.ts'
import { approvedLetter, association, composer, member, startedLetter, turn, words } from '../../../../../test/support/letters.ts'
import { visitor } from '../../../../../test/support/subscriptions.ts'
import { keptTransport } from '../../../../../test/support/transport.ts'
import { archivedLetter, listArchive, publishNewsletter } from '../index.ts'

async function sentLetter(ctx: TestContext, subject = 'Hej {{givenName|du}} {{memberNumber}}') {
  await association(ctx)
  await member(ctx, { email: 'marta@mejl.example' })
  const newsletterId = await startedLetter(ctx, { sv: words(subject), ar: words('مرحبا {{givenName|بك}}') })
  await turn(ctx, newsletterId, keptTransport())
  return newsletterId
}

const read = (ctx: TestContext, newsletterId: string, language = 'sv') =>
  archivedLetter(visitor(ctx), { newsletterId, language }, { composer })

test(
  'a public letter is read by everybody in each language, with nobody’s name and no link of hers',
  withContext(async (ctx) => {
    const newsletterId = await sentLetter(ctx)
    await publishNewsletter(ctx, { newsletterId, isPublic: true })
    expect((await listArchive(visitor(ctx))).items).toEqual([
      { newsletterId, subject: 'Hej du', language: 'sv', languages: ['ar', 'sv'], sentAt: ctx.clock.now() },
    ])
    const [swedish, arabic, finnish] = [
      await read(ctx, newsletterId),
      await read(ctx, newsletterId, 'ar'),
      await read(ctx, newsletterId, 'fi'),
    ]
    expect([swedish.subject, arabic.subject, finnish.language]).toEqual(['Hej du', 'مرحبا \u2068بك\u2069', 'sv'])
    expect(arabic.html).toContain('dir="rtl"')
    for (const { html, text } of [swedish, arabic]) {
      expect(html + text).toContain('Kvinnojouren Lyktan')
      expect(html + text).not.toMatch(/Märta|mejl\.example|\/u\/|\/p\/|Kim|1234|sändlista/)
    }
  }),
)

test(
  'a letter that is not public, not sent or not there is not found, all alike',
  withContext(async (ctx) => {
    const newsletterId = await sentLetter(ctx)
    const unsent = await approvedLetter(ctx)
    await publishNewsletter(ctx, { newsletterId: unsent, isPublic: true })
    for (const id of [newsletterId, unsent, '00000000-0000-7000-8000-000000000000', 'x', ''])
      await expect(read(ctx, id)).rejects.toMatchObject({ kind: 'not_found', code: 'letter_not_public' })
    expect((await listArchive(visitor(ctx))).items).toEqual([])
    for (const isPublic of [true, true, false]) expect(await publishNewsletter(ctx, { newsletterId, isPublic })).toMatchObject({ isPublic })
    await expect(read(ctx, newsletterId)).rejects.toMatchObject({ code: 'letter_not_public' })
    expect(await ctx.db.auditEntry.count({ where: { action: { startsWith: 'newsletter.', contains: 'published' } } })).toBe(3)
  }),
)

test(
  'to mark a letter public leaves its approval as it is, and is for those who may send',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example' })
    const newsletterId = await approvedLetter(ctx)
    expect(await publishNewsletter(ctx, { newsletterId, isPublic: true })).toMatchObject({ state: 'approved', revision: 2 })
    const press = { ...ctx, actor: { kind: 'user', userId: 'p', roles: ['press'] } as const }
    for (const actor of [press, visitor(ctx)])
      await expect(publishNewsletter(actor, { newsletterId, isPublic: false })).rejects.toThrow(/permission_denied|sign_in_required/)
  }),
)

test(
  'the list comes in pages',
  withContext(async (ctx) => {
    const letters: string[] = []
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example' })
    for (let n = 0; n < 3; n++) {
      const newsletterId = await startedLetter(ctx)
      await turn(ctx, newsletterId, keptTransport())
      await publishNewsletter(ctx, { newsletterId, isPublic: true })
      letters.unshift(newsletterId)
    }
    const first = await listArchive(visitor(ctx), { limit: 2 })
    const rest = await listArchive(visitor(ctx), { limit: 2, after: first.next ?? '' })
    expect([...first.items, ...rest.items].map(({ newsletterId }) => newsletterId)).toEqual(letters)
    expect(rest.next).toBeNull()
  }),
)
