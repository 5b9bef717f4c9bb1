import { expect, test } from 'vitest'
import { withContext } from '../../../../test/support/context.ts'
import { association, member, seriesId, startedLetter, turn } from '../../../../test/support/letters.ts'
import { keptTransport } from '../../../../test/support/transport.ts'
import { updateContact } from '../contacts/index.ts'
import { createSecrets } from '../secrets.ts'
import { unsubscribeToken } from './letter-token.ts'
import { unsubscribe, unsubscribePage } from './unsubscribe.ts'

test(
  'unsubscribing stops that series and no other, however often it is done',
  withContext(async (ctx) => {
    await association(ctx)
    const { contactId } = await member(ctx, { email: 'a@mejl.example' })
    await member(ctx, { email: 'b@mejl.example' })
    const visitor = { ...ctx, actor: { kind: 'visitor' } as const }
    const token = unsubscribeToken(ctx.secrets, contactId, await seriesId(ctx))
    for (let time = 0; time < 3; time++) await unsubscribe(visitor, { token, source: 'one_click' })
    expect(await ctx.db.auditEntry.count({ where: { action: 'contact.unsubscribed' } })).toBe(1)
    const [letter, notice] = [keptTransport(), keptTransport()]
    await turn(ctx, await startedLetter(ctx), letter)
    await turn(ctx, await startedLetter(ctx, undefined, 'notices'), notice)
    expect(letter.mails.map(({ to }) => to)).toEqual(['b@mejl.example'])
    expect(notice.mails.map(({ to }) => to).sort()).toEqual(['a@mejl.example', 'b@mejl.example'])
  }),
)

test(
  'an address that was unsubscribed stays so when another contact brings it back',
  withContext(async (ctx) => {
    await association(ctx)
    const { contactId } = await member(ctx, { email: 'A@mejl.example' })
    await unsubscribe(ctx, { token: unsubscribeToken(ctx.secrets, contactId, await seriesId(ctx)), source: 'page' })
    await updateContact(ctx, { id: contactId, email: null })
    await member(ctx, { email: 'a@MEJL.example' })
    await member(ctx, { email: 'b@mejl.example' })
    const transport = keptTransport()
    await turn(ctx, await startedLetter(ctx), transport)
    expect(transport.mails.map(({ to }) => to)).toEqual(['b@mejl.example'])
  }),
)

test(
  'a forged, foreign or broken token changes nothing and says nothing',
  withContext(async (ctx) => {
    await association(ctx)
    const { contactId } = await member(ctx, { email: 'a@mejl.example', language: 'fi' })
    const real = unsubscribeToken(ctx.secrets, contactId, await seriesId(ctx))
    const foreign = unsubscribeToken(createSecrets(Buffer.alloc(32, 2)), contactId, await seriesId(ctx))
    for (const token of ['', 'v1', foreign, `${real}x`, real.replace('v1', 'v2'), '\u0000', 'ä'.repeat(400)]) {
      await expect(unsubscribe(ctx, { token, source: 'page' })).resolves.toBeUndefined()
      expect(await unsubscribePage(ctx, { token })).toEqual({ language: 'sv' })
    }
    expect(await ctx.db.subscription.count()).toBe(0)
    expect(await unsubscribePage(ctx, { token: real })).toEqual({ language: 'fi' })
    const nothing = { email: null, emailHash: null, givenName: null, familyName: null }
    await ctx.db.contact.update({ where: { id: contactId }, data: { ...nothing, erasedAt: ctx.clock.now() } })
    await unsubscribe(ctx, { token: real, source: 'page' })
    expect(await unsubscribePage(ctx, { token: real })).toEqual({ language: 'sv' })
    expect(await ctx.db.subscription.count()).toBe(0)
  }),
)
