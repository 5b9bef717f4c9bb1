import { expect, test } from 'vitest'
import { application, apply, sendJoining } from '../../../../test/support/applications.ts'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { association, discreetUrl, member } from '../../../../test/support/letters.ts'
import { suppress } from '../mailing/index.ts'
import { updateClass } from '../memberships/index.ts'
import { updateSettings } from '../settings/index.ts'
import { applyForMembership, joinPage, joinState, sweepApplications } from './index.ts'

const later = (ctx: TestContext, hours: number) => ctx.clock.set(new Date(ctx.clock.now().getTime() + hours * 3_600_000))
const sweep = (ctx: TestContext) => sweepApplications({ ...ctx, actor: { kind: 'system', name: 'worker' } })
const rows = (ctx: TestContext) => ctx.db.membershipApplication.findMany()

test(
  'the mail that asks to confirm names nobody and nothing, is in her language, and comes from the discreet address',
  withContext(async (ctx) => {
    await association(ctx)
    await apply(ctx)
    const [mail, ...more] = await sendJoining(ctx)
    expect(mail).toMatchObject({
      to: 'nour@mejl.example',
      from: { name: 'Olivia', address: 'olivia@brevposten.example' },
      language: 'ar',
      subject: 'أكّدي عنوانك',
    })
    expect(mail?.text).toContain(`${discreetUrl}/j/`)
    expect(JSON.stringify(mail)).not.toMatch(/kvinnojour|lyk|Nour Ex|medlem|عضو/i)
    expect(more).toEqual([])
    expect(await sendJoining(ctx)).toEqual([])
    expect(await ctx.db.contact.count()).toBe(0)
  }),
)

test(
  'applying with an address leaves the same behind whether we know it or not, and the same mail',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'known@mejl.example', language: 'ar' })
    for (const email of ['known@mejl.example', 'unknown@mejl.example']) await apply(ctx, { email })
    const [known, unknown] = await ctx.db.membershipApplication.findMany({ omit: { id: true, addressHash: true, details: true } })
    expect(known).toEqual(unknown)
    const sent = await sendJoining(ctx)
    expect(sent).toHaveLength(2)
    const [first, second] = sent.map(({ token, to: _, text, ...mail }) => ({ ...mail, token: '', text: text.replace(token, '') }))
    expect(first).toEqual(second)
  }),
)

test(
  'nothing goes to somebody known who has not said that e-mail is safe, nor to an address that is stopped; what she wrote is forgotten',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'unsafe@mejl.example', safe: { channels: ['phone'] } })
    await member(ctx, { email: 'unasked@mejl.example', safe: null })
    for (const reason of ['erased', 'complaint', 'hard_bounce'] as const)
      await suppress(ctx, { addressHash: ctx.secrets.addressHash(`${reason}@mejl.example`), seriesId: null, reason })
    for (const name of ['unsafe', 'unasked', 'erased', 'complaint', 'hard_bounce']) await apply(ctx, { email: `${name}@mejl.example` })
    expect(await sendJoining(ctx)).toEqual([])
    expect((await rows(ctx)).filter(({ details }) => details !== null)).toEqual([])
  }),
)

test(
  'outside of her hours it waits, and while the mail server is away it is tried again',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: application.email, safe: { channels: ['email'], fromMinute: 600, untilMinute: 660 } })
    await apply(ctx)
    expect(await sendJoining(ctx)).toEqual([])
    ctx.clock.set('2026-11-21T10:30:00+01:00')
    expect(await sendJoining(ctx, { kind: 'unavailable', reason: 'refused', response: '' })).toHaveLength(1)
    ctx.clock.set('2026-11-21T10:50:00+01:00')
    const woken: string[] = []
    await sweep({ ...ctx, jobs: { ...ctx.jobs, wakeApplication: async (id) => void woken.push(id) } })
    expect(woken).toHaveLength(1)
    expect((await Promise.all([sendJoining(ctx), sendJoining(ctx)])).flat()).toHaveLength(1)
  }),
)

test(
  'an address is sent few such mails, however often and from wherever it is typed in',
  withContext(async (ctx) => {
    await association(ctx)
    await Promise.all(Array.from({ length: 5 }, () => apply(ctx)))
    let sent = (await sendJoining(ctx)).length
    expect(sent).toBe(1)
    for (let day = 0; day < 10; day++) {
      for (let hour = 0; hour < 6; hour++) {
        later(ctx, 4)
        await apply(ctx)
        sent += (await sendJoining(ctx)).length
      }
    }
    expect(sent).toBe(6)
  }),
)

test(
  'what nobody confirms is forgotten after three days, and that somebody applied after a month',
  withContext(async (ctx) => {
    await association(ctx)
    await apply(ctx)
    await sendJoining(ctx)
    later(ctx, 71)
    await sweep(ctx)
    expect(await rows(ctx)).toMatchObject([{ details: { givenName: 'Nour' } }])
    later(ctx, 1)
    await sweep(ctx)
    expect(await rows(ctx)).toMatchObject([{ details: null }])
    later(ctx, 30 * 24)
    await sweep(ctx)
    expect(await rows(ctx)).toEqual([])
  }),
)

test(
  'nobody joins where it is closed, where a municipality keeps the register, or where the mail would name us',
  withContext(async (ctx) => {
    await association(ctx)
    const shut = { joining: 'closed', tenantKind: 'municipality', discreetUrl: null } as const
    for (const [name, value] of Object.entries(shut)) {
      await updateSettings(ctx, { joining: 'approval', tenantKind: 'association', discreetUrl, [name]: value })
      expect((await joinState(ctx)).state).not.toBe('open')
      await expect(joinPage(ctx)).rejects.toMatchObject({ code: 'join_not_found' })
      await expect(apply(ctx)).rejects.toMatchObject({ code: 'join_not_found' })
    }
    expect(await rows(ctx)).toEqual([])
  }),
)

test(
  'ages are those of the class, and nobody below thirteen joins by herself whatever the class says',
  withContext(async (ctx) => {
    await association(ctx)
    await expect(apply(ctx, { birthYear: 2009 })).rejects.toMatchObject({ code: 'too_young', params: { age: 18 } })
    await updateClass(ctx, { id: 'supporting', minAge: null, maxAge: 25 })
    await expect(apply(ctx, { classId: 'supporting', birthYear: 2014 })).rejects.toMatchObject({ code: 'too_young', params: { age: 13 } })
    await expect(apply(ctx, { classId: 'supporting', birthYear: 1990 })).rejects.toMatchObject({ code: 'too_old' })
    await apply(ctx, { classId: 'supporting', birthYear: 2013 })
    expect(await rows(ctx)).toHaveLength(1)
  }),
)

const wrong: Record<string, [object, string]> = {
  'no name': [{ givenName: ' ', familyName: '' }, '/givenName'],
  'an address that is none': [{ email: 'a@b' }, '/email'],
  'a year that is an identity number': [{ birthYear: 19850101 }, '/birthYear'],
  'a name of ten thousand letters': [{ givenName: 'x'.repeat(10_000) }, '/givenName'],
  'half a surrogate pair': [{ givenName: '\ud800' }, '/givenName'],
  'no way to be reached': [{ safe: { channels: [], sender: 'alias' } }, '/safe/channels'],
  'no say on who we are': [{ safe: { channels: ['email'] } }, '/safe/sender'],
  'hours that end before they begin': [
    { safe: { channels: ['email'], sender: 'full', fromMinute: 600, untilMinute: 500 } },
    '/safe/untilMinute',
  ],
  'a phone without a number': [{ safe: { channels: ['phone'], sender: 'full' } }, '/phone'],
  'post without an address': [{ safe: { channels: ['post'], sender: 'full' } }, '/street'],
  'a postcode that is none': [{ street: 'Exempelgatan 1', city: 'Orten', postcode: '12' }, '/postcode'],
  'a field that there is not': [{ protection: 'new_identity' }, ''],
  'a class by another name': [{ classId: "member'; DROP" }, '/classId'],
}

test.each(Object.entries(wrong))('refused with its place: %s', (_, [changes, pointer]) =>
  withContext(async (ctx) => {
    await association(ctx)
    await expect(apply(ctx, changes)).rejects.toMatchObject({ code: 'invalid_input', pointer })
    await expect(apply(ctx, { classId: 'queen' })).rejects.toMatchObject({ code: 'class_not_found' })
    expect(await rows(ctx)).toEqual([])
  })(),
)

test(
  'with protected data she may have post without giving her address',
  withContext(async (ctx) => {
    await association(ctx)
    await apply(ctx, { protectedIdentity: true, safe: { channels: ['post'], sender: 'none' } })
    expect(await rows(ctx)).toHaveLength(1)
  }),
)

test(
  'all that is wrong is said at once',
  withContext(async (ctx) => {
    await association(ctx)
    const nothing = {
      classId: '',
      givenName: null,
      familyName: null,
      birthYear: Number.NaN,
      email: '',
      safe: { channels: ['phone', 'post'] },
    }
    // what a form sends that nobody has filled in
    await expect(apply(ctx, nothing as unknown as typeof application)).rejects.toMatchObject({
      issues: ['/classId', '/birthYear', '/email', '/safe/sender', '/givenName', '/phone', '/street', '/city'].map((pointer) =>
        expect.objectContaining({ pointer }),
      ),
    })
    for (const hostile of [
      null,
      5,
      'x',
      [],
      { ...application, safe: null },
      { ...application, safe: { channels: 5 } },
      { ...application, phone: 5 },
    ])
      await expect(applyForMembership(ctx, hostile as unknown as typeof application)).rejects.toMatchObject({ code: 'invalid_input' })
  }),
)
