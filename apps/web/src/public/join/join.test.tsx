import { suppress } from '@lykta/core/mailing'
import { updateSettings } from '@lykta/core/settings'
import { languages, publicTranslator } from '@lykta/i18n'
import { expect, test } from 'vitest'
import { sendJoining } from '../../../../../test/support/applications.ts'
import { association, member } from '../../../../../test/support/letters.ts'
import { type Site, withSite } from '../../../../../test/support/site.ts'

const her = {
  classId: 'member',
  givenName: 'Nour',
  birthYear: '1985',
  email: 'nour@mejl.example',
  language: 'ar',
  'safe.channels': ['email'],
  'safe.sender': 'alias',
}

/** All of an answer but the moment it was given. */
async function whole(answer: Response) {
  return [answer.status, [...answer.headers], await answer.text()]
}

test(
  'somebody applies, confirms by the button in the mail’s page, and the board sees her then and not before',
  withSite(async (site) => {
    await association(site.ctx)
    const page = await (await site.get('/join?lang=sv')).text()
    expect(page).toMatch(/<title>Utskick[\s\S]*Bli medlem[\s\S]*200\u00a0kr om året\. Du får rösta på årsmötet\.[\s\S]*Från 18 år\./)
    expect(page).not.toMatch(/lyktan|kvinnojour|<script(?! [^>]*src=)/i)
    expect(await (await site.post('/join?lang=sv', her)).text()).toContain('Titta i din e-post')
    const [mail] = await sendJoining(site.ctx)
    const link = /\/j\/\S+/.exec(mail?.text ?? '')?.[0] ?? ''
    const asking = await (await site.get(link)).text()
    expect(asking).toContain('<html lang="ar" dir="rtl">')
    const waiting = () => site.ctx.db.membershipApplication.count({ where: { confirmedAt: { not: null } } })
    expect(await waiting()).toBe(0)
    expect(await (await site.post(link)).text()).toContain(publicTranslator('ar')('join.confirm.done'))
    expect(await waiting()).toBe(1)
  }),
)

test(
  'the answers are the same, byte by byte, for an address that is unknown, known, a member’s, stopped or asked for too often, and for a machine',
  withSite(async (site) => {
    const { ctx } = site
    await association(ctx)
    await member(ctx, { email: 'medlem@mejl.example' })
    await member(ctx, { email: 'otrygg@mejl.example', safe: { channels: ['phone'] } })
    await suppress(ctx, { addressHash: ctx.secrets.addressHash('stoppad@mejl.example'), seriesId: null, reason: 'complaint' })
    const emails = ['ny@mejl.example', 'medlem@mejl.example', 'otrygg@mejl.example', 'stoppad@mejl.example', 'ny@mejl.example']
    const asked = []
    for (const email of emails) asked.push(await whole(await site.post('/join', { ...her, email })))
    asked.push(await whole(await site.post('/join', { ...her, website: 'https://spam.example' })))
    for (const answer of asked) expect(answer).toEqual(asked[0])
    expect(await ctx.db.membershipApplication.count()).toBe(4)

    const links = (await sendJoining(ctx)).map(({ text }) => /\/j\/\S+/.exec(text)?.[0] ?? '')
    expect(links).toHaveLength(2)
    const pages = []
    for (const link of [...links, '/j/v1.forged.token?lang=ar']) pages.push(await whole(await site.get(link)))
    for (const page of pages) expect(page).toEqual(pages[0])
    const confirmed = []
    for (const link of [...links, ...links]) confirmed.push(await whole(await site.post(link)))
    for (const answer of confirmed) expect(answer).toEqual(confirmed[0])
    expect(await ctx.db.membershipApplication.count({ where: { outcome: 'already_member' } })).toBe(1)
    const lost = []
    for (const token of ['v1.forged.token', 'x', `${'y'.repeat(3000)}`]) lost.push(await whole(await site.post(`/j/${token}?lang=ar`)))
    for (const answer of lost) expect(answer).toEqual(lost[0])
  }),
)

test(
  'what is missing or wrong comes back with what she wrote and what is wrong, in each language',
  withSite(async (site) => {
    await association(site.ctx)
    for (const language of languages) {
      const t = publicTranslator(language)
      const answer = await site.post(`/join?lang=${language}`, {
        ...{ givenName: '<script>alert(1)</script>', birthYear: '850101', email: 'inte en adress', phone: '070' },
        ...{ 'safe.days': ['2', '9'], 'safe.fromMinute': '09:00', 'safe.untilMinute': '08:00' },
      })
      const html = await answer.text()
      expect(answer.status).toBe(422)
      const escaped = (text: string) => text.replaceAll("'", '&#39;').replaceAll('"', '&quot;')
      for (const code of ['email_invalid', 'class_id_invalid', 'birth_year_invalid', 'phone_invalid', 'required'] as const)
        expect(html).toContain(escaped(t(`error.${code}`)))
      expect(html).toContain('value="&lt;script&gt;alert(1)&lt;/script&gt;"')
      expect(html).not.toContain('<script>alert')
      expect(html).not.toContain(escaped(t('error.unknown')))
    }
    const young = await site.post('/join?lang=sv', { ...her, birthYear: '2012' })
    expect([young.status, await young.text()]).toEqual([422, expect.stringContaining('minst 18 år')])
    expect(await site.ctx.db.membershipApplication.count()).toBe(0)
  }),
)

test(
  'a form that is huge, or none at all, is answered in words and keeps nothing',
  withSite(async (site) => {
    await association(site.ctx)
    expect((await site.post('/join', { ...her, givenName: 'x'.repeat(200_000) })).status).toBe(422)
    expect((await site.post('/join', { ...her, classId: 'queen' })).status).toBe(422)
    expect((await site.post('/join', { ...her, givenName: new File([new Uint8Array([0xff, 0xfe, 0])], 'x') })).status).toBe(422)
    expect((await site.post('/join', {})).status).toBe(422)
    expect(await site.ctx.db.membershipApplication.count()).toBe(0)
    const odd = await site.post('/join', { ...her, givenName: 'Nӧur 🙂 \u202e\u0000', familyName: 'نور' })
    expect(odd.status).toBe(200)
  }),
)

test(
  'there is no such page where nobody can join, and nothing can be sent to it',
  withSite(async (site) => {
    await association(site.ctx)
    const closed = async (changes: Parameters<typeof updateSettings>[1]) => {
      await updateSettings(site.ctx, changes)
      return [(await site.get('/join')).status, (await site.post('/join', her)).status]
    }
    expect(await closed({ joining: 'closed' })).toEqual([404, 404])
    expect(await closed({ joining: 'at_once', tenantKind: 'municipality' })).toEqual([404, 404])
    expect(await closed({ tenantKind: 'association' })).toEqual([200, 200])
  }),
)

test(
  'one place applies ten times an hour and no more',
  withSite(async (site) => {
    await association(site.ctx)
    const statuses = await applyTimes(site, 11)
    expect(statuses).toEqual([...Array(10).fill(200), 429])
    site.ctx.clock.set('2026-11-21T10:00:01+01:00')
    expect(await applyTimes(site, 1)).toEqual([200])
  }),
)

async function applyTimes(site: Site, times: number): Promise<number[]> {
  const statuses: number[] = []
  for (let n = 0; n < times; n++) statuses.push((await site.post('/join', { ...her, email: `${n}@mejl.example` })).status)
  return statuses
}
