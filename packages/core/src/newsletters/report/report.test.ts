import { translator } from '@lykta/i18n'
import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../../test/support/context.ts'
import { association, member, startedLetter, turn, words } from '../../../../../test/support/letters.ts'
import { accept, keptTransport } from '../../../../../test/support/transport.ts'
import { newsletterReport, reportCsv, type SendOutcome } from '../index.ts'

const answers: Record<string, SendOutcome> = {
  'gone@mejl.example': { kind: 'rejected', code: 550, enhanced: '5.1.1', response: 'no such user' },
  'dkim@mejl.example': { kind: 'rejected', code: 550, enhanced: '5.7.26', response: 'unauthenticated' },
  'grey@mejl.example': { kind: 'deferred', code: 451, enhanced: '4.7.1', response: 'greylisted' },
}

async function sent(ctx: TestContext): Promise<string> {
  await association(ctx)
  await member(ctx, { email: 'ok@mejl.example', language: 'ar', safe: { channels: ['email'], sender: 'alias' } })
  for (const email of Object.keys(answers)) await member(ctx, { email })
  for (let n = 0; n < 2; n++) await member(ctx, { email: `${n}@mejl.example`, safe: null })
  await member(ctx, { email: 'no@mejl.example', safe: { channels: ['phone'] } })
  const newsletterId = await startedLetter(ctx, { sv: words(), ar: words() })
  await turn(
    ctx,
    newsletterId,
    keptTransport(({ to }) => answers[to] ?? accept()),
  )
  return newsletterId
}

test(
  'the report adds up to the audience, by outcome, language, form and channel, and says what to mend',
  withContext(async (ctx) => {
    const report = await newsletterReport(ctx, { newsletterId: await sent(ctx) })
    expect(report.rows.reduce((sum, { count }) => sum + count, 0)).toBe(report.status.audience)
    expect(report.rows).toContainEqual({
      ...{ state: 'accepted', reason: null, status: null, language: 'ar', form: 'discreet', channel: 'email', count: 1 },
    })
    expect(report.deferred).toEqual({ count: 1, from: expect.any(Date), until: expect.any(Date) })
    expect(report.mend).toEqual([
      { state: 'skipped', reason: 'no_safe_contact', count: 2 },
      { state: 'rejected', reason: 'address', count: 1 },
      { state: 'rejected', reason: 'policy', count: 1 },
    ])
  }),
)

test(
  'its file has a line for each outcome, in words, and nobody’s name or address',
  withContext(async (ctx) => {
    const report = await newsletterReport(ctx, { newsletterId: await sent(ctx) })
    const csv = reportCsv(report, translator('sv')).toString()
    expect(csv.split('\r\n')[0]).toBe('\ufeff"Läge";"Varför";"Serverns kod";"Språk";"Form";"Väg";"Antal"')
    expect(csv).toContain('"avvisat";"Adressen finns inte";"5.1.1";"svenska";')
    expect(csv.trimEnd().split('\r\n')).toHaveLength(report.rows.length + 1)
    expect(csv).not.toMatch(/Märta|Exempel|@/)
  }),
)

test(
  'who may not read letters gets no numbers',
  withContext(async (ctx) => {
    const newsletterId = await sent(ctx)
    const volunteer = { ...ctx, actor: { kind: 'user', userId: 'v', roles: ['volunteer'] } as const }
    await expect(newsletterReport(volunteer, { newsletterId })).rejects.toMatchObject({ code: 'permission_denied' })
    await expect(newsletterReport(ctx, { newsletterId: '00000000-0000-7000-8000-000000000000' })).rejects.toMatchObject({
      code: 'newsletter_not_found',
    })
  }),
)
