import { preferencesToken, unsubscribeToken } from '@lykta/core/mailing'
import { expect, test } from 'vitest'
import type { TestContext } from '../support/context.ts'
import { inRealTime } from '../support/crowd.ts'
import { association, member, seriesId } from '../support/letters.ts'
import { startLykta, until } from '../support/lykta.ts'
import { inShell, patience } from '../support/shell.ts'
import { smtpRecorder } from '../support/smtp.ts'

const oneClick = { 'List-Unsubscribe': 'One-Click' }

/** The two forms that RFC 8058 §3.1 lets a mail program send. */
const bodies: Record<string, () => URLSearchParams | FormData> = {
  urlencoded: () => new URLSearchParams(oneClick),
  multipart: () => {
    const form = new FormData()
    form.set('List-Unsubscribe', 'One-Click')
    return form
  },
}

/** What scanners of mail do with a link: open it in every way that asks for nothing. */
async function scan(url: string, times = 100): Promise<void> {
  const looks: RequestInit[] = [
    { method: 'GET' },
    { method: 'HEAD' },
    { method: 'OPTIONS' },
    { method: 'GET', headers: { 'Sec-Purpose': 'prefetch;prerender', Purpose: 'prefetch' } },
  ]
  for (let time = 0; time < times; time += 1) {
    const answers = await Promise.all(looks.map((look) => fetch(url, look)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 204, 200])
    await Promise.all(answers.map((answer) => answer.arrayBuffer()))
  }
}

const chosen = async (ctx: TestContext) => ({
  subscriptions: await ctx.db.subscription.findMany({ orderBy: { changedAt: 'asc' } }),
  suppressions: await ctx.db.suppression.findMany(),
  requests: await ctx.db.subscriptionRequest.count({ where: { confirmedAt: { not: null } } }),
  audit: await ctx.db.auditEntry.count(),
})

test(
  'a link in a letter opened a hundred times changes nothing; the one POST that means it does; and nobody comes back but by her own hand',
  inShell(async ({ ctx: given, env }) => {
    const ctx = inRealTime(given)
    const smtp = await smtpRecorder()
    const secret = Buffer.alloc(32, 1).toString('base64url')
    await association(ctx)
    const safe = { channels: ['email' as const], confirmedOn: ctx.clock.today() }
    const people = await Promise.all(Object.keys(bodies).map((email) => member(ctx, { email: `${email}@mejl.example`, safe })))
    const series = await seriesId(ctx)
    const lykta = await startLykta({ ...env, SMTP_URL: smtp.url, LYKTA_SECRET: secret, LOG_LEVEL: 'warn' })
    try {
      const untouched = await chosen(ctx)
      await scan(`${lykta.url}/u/${unsubscribeToken(ctx.secrets, people[0]?.contactId ?? '', series)}`)
      await scan(`${lykta.url}/p/${preferencesToken(ctx.secrets, people[0]?.contactId ?? '', series)}`)
      expect(await chosen(ctx)).toEqual(untouched)
      for (const [index, { contactId }] of people.entries()) {
        const link = `${lykta.url}/u/${unsubscribeToken(ctx.secrets, contactId, series)}`
        const answer = await fetch(link, { method: 'POST', body: Object.values(bodies)[index]?.() ?? null, redirect: 'error' })
        expect([answer.status, answer.headers.get('set-cookie'), await answer.text()]).toEqual([200, null, ''])
        expect(await ctx.db.subscription.findFirst({ where: { contactId } })).toMatchObject({ state: 'unsubscribed', source: 'one_click' })
      }
      await fetch(`${lykta.url}/u/${unsubscribeToken(ctx.secrets, people[0]?.contactId ?? '', series)}`, {
        method: 'POST',
        body: new URLSearchParams({ do: 'again' }),
      })
      await until('the mail that asks has come', () => smtp.accepted.length > 0)
      expect(smtp.accepted.map(({ to }) => to)).toEqual(['urlencoded@mejl.example'])
      const raw = smtp.accepted[0]?.raw.replaceAll('=\r\n', '').replaceAll('=3D', '=') ?? ''
      const confirm = /http:\/\/\S+\/c\/\S+/.exec(raw)?.[0] ?? ''
      const before = await chosen(ctx)
      await scan(confirm)
      expect(await chosen(ctx)).toEqual(before)
      await fetch(confirm, { method: 'POST' })
      expect(await ctx.db.subscription.count({ where: { state: 'subscribed', source: 'double_opt_in' } })).toBe(1)
    } finally {
      lykta.process.kill('SIGTERM')
      await lykta.ended
      await smtp.close()
    }
  }),
  patience,
)
