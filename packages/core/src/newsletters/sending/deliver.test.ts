import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { withContext } from '../../../../../test/support/context.ts'
import { crowd } from '../../../../../test/support/crowd.ts'
import {
  approvedLetter,
  association,
  baseUrl,
  composer,
  inHands,
  member,
  startedLetter,
  turn,
  words,
} from '../../../../../test/support/letters.ts'
import { until } from '../../../../../test/support/lykta.ts'
import { accept, keptTransport } from '../../../../../test/support/transport.ts'
import { setSafeContact, updateContact } from '../../contacts/index.ts'
import { unsubscribe, unsubscribeToken } from '../../mailing/index.ts'
import { cancelNewsletter } from '../cancel-newsletter.ts'
import type { SendOutcome } from '../letter.ts'
import { newsletterStatus } from '../newsletter-status.ts'
import { pauseNewsletter, resumeNewsletter } from '../pause-newsletter.ts'
import { sendNow } from '../send-now.ts'
import { settleUncertain } from '../settle-uncertain.ts'
import { updateNewsletter } from '../update-newsletter.ts'
import { claim, walkRound } from './claim.ts'
import { deliver } from './deliver.ts'
import { settleCancelled } from './finish.ts'
import { freeze } from './freeze.ts'
import { createHands } from './hands.ts'
import { reclaimExpired, renewLease } from './leases.ts'
import { recordOutcomes } from './record-outcomes.ts'

const members = (n: number) =>
  Array.from({ length: n }, (_, index) => ({ email: `person${index}@mejl.example`, givenName: `Person ${index}` }))

test(
  'everyone in the audience gets the letter once, in their own name',
  withContext(async (ctx) => {
    await association(ctx)
    for (const one of members(3)) await member(ctx, one)
    const transport = keptTransport()
    const newsletterId = await startedLetter(ctx)
    await turn(ctx, newsletterId, transport)
    await turn(ctx, newsletterId, transport)
    expect(transport.mails.map(({ to }) => to).sort()).toEqual(['person0@mejl.example', 'person1@mejl.example', 'person2@mejl.example'])
    expect(transport.mails.every(({ raw, to }) => raw.includes(`Subject: Hej Person ${to.charAt(6)}\r\n`))).toBe(true)
    const status = await newsletterStatus(ctx, { newsletterId })
    expect(status).toMatchObject({ state: 'sent', audience: 3, progress: 1, counts: { accepted: 3, pending: 0 } })
  }),
)

test(
  'whoever is left out has a row with the reason',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'ja@mejl.example' })
    await member(ctx, { email: 'ingen@mejl.example', safe: null })
    await member(ctx, { email: 'gammal@mejl.example', safe: { channels: ['email'], confirmedOn: '2020-01-01' } })
    await member(ctx, { email: 'ring@mejl.example', safe: { channels: ['phone'] } })
    await member(ctx, { safe: { channels: ['email'] } })
    const newsletterId = await startedLetter(ctx)
    const transport = keptTransport()
    await turn(ctx, newsletterId, transport)
    expect(transport.mails).toHaveLength(1)
    const { audience, counts, skipped } = await newsletterStatus(ctx, { newsletterId })
    expect({ audience, accepted: counts.accepted, skipped: counts.skipped }).toEqual({ audience: 5, accepted: 1, skipped: 4 })
    expect(skipped.map(({ reason }) => reason).sort()).toEqual(['no_address', 'no_safe_channel', 'no_safe_contact', 'safe_contact_expired'])
  }),
)

test(
  'who unsubscribes, changes address or withdraws after the freeze is skipped at the claim',
  withContext(async (ctx) => {
    await association(ctx)
    const [a, b, c] = [
      await member(ctx, { email: 'a@mejl.example' }),
      await member(ctx, { email: 'b@mejl.example' }),
      await member(ctx, { email: 'c@mejl.example' }),
    ]
    await member(ctx, { email: 'd@mejl.example' })
    const newsletterId = await startedLetter(ctx)
    const stopped = new AbortController()
    stopped.abort()
    await turn(ctx, newsletterId, keptTransport(), undefined, stopped.signal)
    const { seriesId } = await ctx.db.newsletter.findUniqueOrThrow({ where: { id: newsletterId } })
    await unsubscribe(ctx, { token: unsubscribeToken(ctx.secrets, a.contactId, seriesId), source: 'one_click' })
    await updateContact(ctx, { id: b.contactId, email: 'ny@mejl.example' })
    await setSafeContact(ctx, { contactId: c.contactId, channels: ['phone'], basis: 'asked' })
    const transport = keptTransport()
    await turn(ctx, newsletterId, transport)
    expect(transport.mails.map(({ to }) => to)).toEqual(['d@mejl.example'])
    const { skipped } = await newsletterStatus(ctx, { newsletterId })
    expect(skipped.map(({ reason }) => reason).sort()).toEqual(['address_changed', 'no_safe_channel', 'unsubscribed'])
  }),
)

test(
  'outside her safe hours a person waits, and inside them she gets it',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'kvall@mejl.example', safe: { channels: ['email'], days: [6], fromMinute: 18 * 60, untilMinute: 20 * 60 } })
    const newsletterId = await startedLetter(ctx)
    const transport = keptTransport()
    await turn(ctx, newsletterId, transport)
    expect((await newsletterStatus(ctx, { newsletterId })).counts.pending).toBe(1)
    ctx.clock.set('2026-11-21T18:30:00+01:00')
    await turn(ctx, newsletterId, transport)
    expect(transport.mails.map(({ to }) => to)).toEqual(['kvall@mejl.example'])
  }),
)

test(
  'a temporary error is tried again later, a permanent one stops the address for ever',
  withContext(async (ctx) => {
    await association(ctx)
    for (const email of ['full@mejl.example', 'borta@mejl.example']) await member(ctx, { email })
    const answers: Record<string, SendOutcome> = {
      'full@mejl.example': { kind: 'deferred', code: 452, enhanced: '4.2.2', response: 'mailbox full' },
      'borta@mejl.example': { kind: 'rejected', code: 550, enhanced: '5.1.1', response: 'no such user' },
    }
    const newsletterId = await startedLetter(ctx)
    await turn(
      ctx,
      newsletterId,
      keptTransport(({ to }) => answers[to] ?? accept()),
    )
    expect(await newsletterStatus(ctx, { newsletterId })).toMatchObject({ state: 'sending', counts: { deferred: 1, rejected: 1 } })
    ctx.clock.set('2026-11-21T09:05:01+01:00')
    const later = keptTransport()
    await turn(ctx, newsletterId, later)
    expect(later.mails.map(({ to }) => to)).toEqual(['full@mejl.example'])
    const next = await startedLetter(ctx)
    const transport = keptTransport()
    await turn(ctx, next, transport)
    expect(transport.mails.map(({ to }) => to)).toEqual(['full@mejl.example'])
    expect((await newsletterStatus(ctx, { newsletterId: next })).skipped).toEqual([{ reason: 'suppressed', count: 1 }])
  }),
)

test(
  'a mail server that is away or refuses the sender costs no recipient an attempt, and says why',
  withContext(async (ctx) => {
    await association(ctx)
    for (const one of members(4)) await member(ctx, one)
    const newsletterId = await startedLetter(ctx)
    await turn(
      ctx,
      newsletterId,
      keptTransport(() => ({ kind: 'unavailable', reason: 'sender', response: '550 not allowed' })),
    )
    const waiting = await newsletterStatus(ctx, { newsletterId })
    expect(waiting).toMatchObject({ state: 'sending', waitReason: 'mail_sender', counts: { pending: 4 } })
    const transport = keptTransport()
    await turn(ctx, newsletterId, transport)
    expect(transport.mails).toHaveLength(0)
    ctx.clock.set('2026-11-21T09:01:00+01:00')
    await turn(ctx, newsletterId, transport)
    expect(transport.mails).toHaveLength(4)
    expect(await ctx.db.delivery.findMany({ distinct: ['attempts'], select: { attempts: true } })).toEqual([{ attempts: 1 }])
    expect(await newsletterStatus(ctx, { newsletterId })).toMatchObject({ state: 'sent', waitReason: null })
  }),
)

test(
  'workers that meet the same outage at once make one wait of it',
  withContext(async (ctx) => {
    await association(ctx)
    for (const one of members(40)) await member(ctx, one)
    const newsletterId = await startedLetter(ctx)
    const away = keptTransport(() => ({ kind: 'unavailable', reason: 'refused', response: '' }))
    await Promise.all([1, 2].map(() => turn(ctx, newsletterId, away)))
    expect(await ctx.db.newsletter.findUniqueOrThrow({ where: { id: newsletterId } })).toMatchObject({
      waitFailures: 1,
      waitUntil: new Date('2026-11-21T09:00:05+01:00'),
    })
  }),
)

test(
  'a mail server that takes some letters each time is not waited for longer and longer; one that takes none is',
  withContext(async (ctx) => {
    await association(ctx)
    // more than one claim
    await crowd(ctx, 100)
    ctx.clock.set('2026-11-21T09:00:00+01:00')
    const newsletterId = await startedLetter(ctx)
    const waits = async (takes: number) => {
      let taken = 0
      const transport = keptTransport(() =>
        taken++ < takes ? accept() : { kind: 'unavailable', reason: 'busy', response: '421 enough for now' },
      )
      await turn(ctx, newsletterId, transport)
      const { waitUntil } = await newsletterStatus(ctx, { newsletterId })
      const seconds = (Number(waitUntil) - Number(ctx.clock.now())) / 1000
      ctx.clock.set(waitUntil ?? '')
      return seconds
    }
    expect([await waits(2), await waits(2), await waits(0), await waits(0), await waits(2)]).toEqual([5, 5, 10, 20, 5])
  }),
)

test(
  'pause stops at once and resume goes on; cancel skips the rest',
  withContext(async (ctx) => {
    await association(ctx)
    for (const one of members(12)) await member(ctx, one)
    const newsletterId = await startedLetter(ctx)
    let begun = 0
    const transport = keptTransport(async () => {
      if (begun++ === 0) await pauseNewsletter(ctx, { newsletterId })
      await wait(300)
      return accept()
    })
    await turn(ctx, newsletterId, transport)
    const paused = await newsletterStatus(ctx, { newsletterId })
    expect(paused.state).toBe('paused')
    expect(paused.counts.accepted).toBeLessThan(12)
    expect(paused.counts.accepted + paused.counts.pending).toBe(12)
    await turn(ctx, newsletterId, transport)
    expect((await newsletterStatus(ctx, { newsletterId })).counts).toEqual(paused.counts)
    await resumeNewsletter(ctx, { newsletterId })
    await cancelNewsletter(ctx, { newsletterId })
    expect(await newsletterStatus(ctx, { newsletterId })).toMatchObject({
      state: 'cancelled',
      counts: { accepted: paused.counts.accepted, skipped: 12 - paused.counts.accepted },
    })
  }),
)

test(
  'deliveries of a worker that died go out again under the same Message-ID, or wait for a person where that is the policy',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example' })
    const messageIds = (transport: ReturnType<typeof keptTransport>) =>
      transport.mails.map(({ raw }) => /^Message-ID: (.*)\r$/m.exec(raw)?.[1])
    const die = async (newsletterId: string) => {
      const dying = keptTransport(() => {
        throw new Error('the worker is gone')
      })
      const kept: string[] = []
      const watching = {
        ...dying,
        send: async (mail: Parameters<typeof dying.send>[0]) => {
          kept.push(mail.raw.toString())
          return dying.send(mail)
        },
      }
      await expect(turn(ctx, newsletterId, watching, 500)).rejects.toThrow('the worker is gone')
      await wait(600)
      return kept.map((raw) => /^Message-ID: (.*)\r$/m.exec(raw)?.[1])
    }
    const resent = await startedLetter(ctx)
    const before = await die(resent)
    const transport = keptTransport()
    await turn(ctx, resent, transport)
    expect(messageIds(transport)).toEqual(before)

    const held = await approvedLetter(ctx, { sv: words() })
    await ctx.db.newsletter.update({ where: { id: held }, data: { uncertain: 'hold' } })
    await sendNow(ctx, { newsletterId: held }, { composer })
    await die(held)
    const none = keptTransport()
    await turn(ctx, held, none)
    expect(none.mails).toHaveLength(0)
    expect(await newsletterStatus(ctx, { newsletterId: held })).toMatchObject({ state: 'sent', counts: { uncertain: 1 } })
    await settleUncertain(ctx, { newsletterId: held, decision: 'resend' })
    await turn(ctx, held, none)
    expect(none.mails).toHaveLength(1)
  }),
)

test(
  'who asks for discretion after the freeze gets the discreet form, or nothing where the letter would give us away',
  withContext(async (ctx) => {
    await association(ctx)
    const { contactId } = await member(ctx, { email: 'a@mejl.example' })
    await member(ctx, { email: 'b@mejl.example' })
    const wishDiscretion = async (newsletterId: string) => {
      const stopped = new AbortController()
      stopped.abort()
      await turn(ctx, newsletterId, keptTransport(), undefined, stopped.signal)
      await setSafeContact(ctx, { contactId, channels: ['email'], sender: 'alias', basis: 'asked' })
    }
    const neutral = await startedLetter(ctx)
    await wishDiscretion(neutral)
    const transport = keptTransport()
    await turn(ctx, neutral, transport)
    expect(transport.mails.find(({ to }) => to === 'a@mejl.example')?.raw).toMatch(/^From: Olivia /m)

    await setSafeContact(ctx, { contactId, channels: ['email'], sender: 'full', basis: 'asked' })
    const naming = await startedLetter(ctx, { sv: words('Nytt från Kvinnojouren Lyktan') })
    await wishDiscretion(naming)
    await turn(ctx, naming, transport)
    expect(await newsletterStatus(ctx, { newsletterId: naming })).toMatchObject({
      state: 'sent',
      counts: { accepted: 1 },
      skipped: [{ reason: 'not_discreet', count: 1 }],
    })
  }),
)

test(
  'an uncertain outcome is tried again with growing waits, and after three days left to a person',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example' })
    const newsletterId = await startedLetter(ctx)
    const lost = keptTransport(() => ({ kind: 'uncertain', response: 'connection lost' }))
    for (let hours = 0; hours <= 80; hours += 8) {
      ctx.clock.set(new Date(Date.UTC(2026, 10, 21, 8 + hours)))
      await turn(ctx, newsletterId, lost)
    }
    expect(lost.mails.length).toBeGreaterThan(3)
    expect(lost.mails.length).toBeLessThan(10)
    expect(await newsletterStatus(ctx, { newsletterId })).toMatchObject({ state: 'sent', counts: { uncertain: 1 } })
  }),
)

test(
  'a letter cancelled while a worker dies with it is uncertain for those in its hands, skipped for the rest',
  withContext(async (ctx) => {
    await association(ctx)
    for (const one of members(70)) await member(ctx, one)
    const newsletterId = await startedLetter(ctx)
    const dying = keptTransport(() => {
      throw new Error('the worker is gone')
    })
    await expect(turn(ctx, newsletterId, dying)).rejects.toThrow('the worker is gone')
    // one claim at least, whichever was begun first
    const held = await inHands(ctx)
    expect(held).toBeGreaterThan(0)
    await cancelNewsletter(ctx, { newsletterId })
    await ctx.db.$executeRaw`UPDATE delivery_claim SET lease_until = clock_timestamp() - interval '1 second'`
    await turn(ctx, newsletterId, dying)
    const counts = { uncertain: held, skipped: 70 - held }
    expect(await newsletterStatus(ctx, { newsletterId })).toMatchObject({ state: 'cancelled', counts })
  }),
)

test(
  'claims, outcomes, renewals and clean-ups of the same rows never wait for each other in a circle',
  withContext(async (ctx) => {
    await association(ctx)
    for (const one of members(40)) await member(ctx, one)
    const newsletterId = await startedLetter(ctx)
    await freeze(ctx, newsletterId)
    const { seriesId: id } = await ctx.db.newsletter.findUniqueOrThrow({ where: { id: newsletterId } })
    for (let round = 0; round < 40; round++) {
      const series = { id, legalBasis: 'opt_out' } as const
      const { lease, rows } = await claim(ctx, {
        newsletterId,
        series,
        leaseMs: 1,
        round: await walkRound(ctx, newsletterId),
        limit: 32,
      })
      const outcomes = rows.toReversed().map((row) => ({ row, outcome: { kind: 'unavailable', reason: 'busy', response: '' } as const }))
      await Promise.all([
        renewLease(ctx, lease, 1),
        recordOutcomes(ctx, lease, outcomes, 'resend'),
        reclaimExpired(ctx, newsletterId, 'resend'),
        settleCancelled(ctx, newsletterId),
        renewLease(ctx, lease, 1),
      ])
    }
    expect((await newsletterStatus(ctx, { newsletterId })).counts.pending).toBeGreaterThan(0)
  }),
)

test(
  'an outcome is written at once, however long the next letter takes',
  withContext(async (ctx) => {
    await association(ctx)
    for (const one of members(2)) await member(ctx, one)
    const newsletterId = await startedLetter(ctx)
    const accepted = async () => (await newsletterStatus(ctx, { newsletterId })).counts.accepted
    const slow = keptTransport(async (_mail, nth) => {
      if (nth === 1) await until('the first is written', async () => (await accepted()) === 1, 5000)
      return accept()
    })
    await turn(ctx, newsletterId, { ...slow, concurrency: 1 })
    expect(await accepted()).toBe(2)
  }),
)

test(
  'an outcome from a worker whose lease has passed on changes nothing',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example' })
    const newsletterId = await startedLetter(ctx)
    const slow = keptTransport(async () => {
      await ctx.db.$executeRaw`UPDATE delivery_claim SET lease = gen_random_uuid() WHERE newsletter_id = ${newsletterId}::uuid`
      return { kind: 'rejected', code: 550, enhanced: '5.1.1', response: '' }
    })
    await turn(ctx, newsletterId, slow)
    expect((await newsletterStatus(ctx, { newsletterId })).counts).toMatchObject({ sending: 1, rejected: 0 })
    expect(await ctx.db.suppression.count()).toBe(0)
  }),
)

test(
  'several workers at once serve everyone exactly once',
  withContext(async (ctx) => {
    await association(ctx)
    for (const one of members(100)) await member(ctx, one)
    const newsletterId = await startedLetter(ctx)
    const transport = keptTransport()
    await Promise.all([1, 2, 3].map(() => turn(ctx, newsletterId, transport)))
    expect(new Set(transport.mails.map(({ to }) => to)).size).toBe(100)
    expect(transport.mails).toHaveLength(100)
    await turn(ctx, newsletterId, transport)
    expect(await newsletterStatus(ctx, { newsletterId })).toMatchObject({ state: 'sent', counts: { accepted: 100 } })
  }),
)

test.each(['resend', 'hold'] as const)(
  'however many newsletters and jobs a process has, a kill leaves at most 64 letters in doubt, with %s',
  (uncertain) =>
    withContext(async (ctx) => {
      await association(ctx)
      await crowd(ctx, 80)
      ctx.clock.set(new Date())
      const letters = [await startedLetter(ctx), await startedLetter(ctx)]
      await ctx.db.newsletter.updateMany({ data: { uncertain } })
      let [claimed, unwritten] = [0, 0]
      const transport = keptTransport(async () => {
        claimed = Math.max(claimed, await inHands(ctx))
        const sent = transport.mails.length
        unwritten = Math.max(unwritten, sent - (await ctx.db.delivery.count({ where: { state: 'accepted' } })))
        return accept()
      })
      const effects = { composer, transport, baseUrl, signal: new AbortController().signal, hands: createHands() }
      await Promise.all([...letters, ...letters].map((newsletterId) => deliver(ctx, { newsletterId }, effects)))
      expect(transport.mails).toHaveLength(160)
      expect(unwritten).toBeGreaterThan(0)
      expect(unwritten).toBeLessThanOrEqual(64)
      expect(claimed).toBeLessThanOrEqual(uncertain === 'hold' ? 64 : 192)
    })(),
)

test(
  'however many claim, give back and begin anew at the same time, nobody is in two hands',
  withContext(async (ctx) => {
    await association(ctx)
    for (const one of members(60)) await member(ctx, one)
    const newsletterId = await startedLetter(ctx)
    await freeze(ctx, newsletterId)
    const { seriesId: id } = await ctx.db.newsletter.findUniqueOrThrow({ where: { id: newsletterId } })
    const held = new Set<string>()
    const worker = async () => {
      for (let round = 0; round < 40; round++) {
        const begun = await walkRound(ctx, newsletterId)
        const series = { id, legalBasis: 'opt_out' } as const
        const { lease, rows } = await claim(ctx, { newsletterId, series, leaseMs: 60_000, round: begun, limit: 7 })
        for (const { id } of rows) {
          expect(held).not.toContain(id)
          held.add(id)
        }
        const outcomes = rows.map((row) => ({ row, outcome: { kind: 'unavailable', reason: 'busy', response: '' } as const }))
        for (const { id } of rows) held.delete(id)
        await recordOutcomes(ctx, lease, outcomes, 'resend')
      }
    }
    await Promise.all(Array.from({ length: 8 }, worker))
    expect(held.size).toBe(0)
    expect((await newsletterStatus(ctx, { newsletterId })).counts.pending).toBe(60)
  }),
)

test(
  'a claim that looked before a new round began takes nothing of what it saw',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example' })
    const newsletterId = await startedLetter(ctx)
    await freeze(ctx, newsletterId)
    const { seriesId: id } = await ctx.db.newsletter.findUniqueOrThrow({ where: { id: newsletterId } })
    const of = { newsletterId, series: { id, legalBasis: 'opt_out' }, leaseMs: 60_000, round: 0, limit: 32 } as const
    const late = await ctx.db.$transaction(async (db) => {
      await db.$queryRaw`SELECT FROM delivery_walk FOR UPDATE`
      const late = claim(ctx, of)
      const waits = async () => {
        const [{ count = 0 } = {}] = await ctx.db.$queryRaw<{ count: number }[]>`
          SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
        return count > 0
      }
      await until('the claim waits', waits)
      // as another worker that has sent it, and found nothing behind
      await db.delivery.updateMany({ data: { state: 'accepted', settledAt: ctx.clock.now() } })
      await db.deliveryWalk.updateMany({ data: { round: 1 } })
      return { late }
    })
    expect(await late.late).toMatchObject({ round: 1, rows: [] })
    expect(await inHands(ctx)).toBe(0)
  }),
)

test(
  'the audience can be changed before the freeze and not after',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example' })
    const newsletterId = await startedLetter(ctx)
    await expect(updateNewsletter(ctx, { newsletterId, revision: 2, title: 'Annat' })).rejects.toMatchObject({
      code: 'newsletter_wrong_state',
    })
  }),
)

test(
  'a worker that stood still for longer than its lease hands over nothing more of what it had claimed',
  withContext(async (ctx) => {
    await association(ctx)
    for (let n = 0; n < 40; n++) await member(ctx, { email: `m${n}@mejl.example` })
    const newsletterId = await startedLetter(ctx)
    const others = keptTransport()
    const sleep = async () => {
      await ctx.db.$transaction(async (db) => {
        // nothing is renewed meanwhile, as in a machine that sleeps
        const expired = async () => {
          await db.$queryRaw`SELECT FROM delivery_claim FOR UPDATE`
          const [{ over = 0 } = {}] = await db.$queryRaw<{ over: number }[]>`
            SELECT coalesce(sum(cardinality(delivery_ids)) FILTER (WHERE lease_until < clock_timestamp()), 0)::int AS over FROM delivery_claim`
          return over >= 32
        }
        await until('the leases have run out', expired)
        await reclaimExpired({ ...ctx, db }, newsletterId, 'resend')
      })
      await turn(ctx, newsletterId, others, 60_000)
    }
    let slept: Promise<void> | undefined
    const late = keptTransport(async () => {
      slept ??= sleep()
      await slept
      return accept()
    })
    await turn(ctx, newsletterId, late, 300)
    // those that were under way when it fell asleep, over the five connections of two claims
    const twice = late.mails.filter(({ to }) => others.mails.some((mail) => mail.to === to))
    expect(twice.length).toBeLessThanOrEqual(10)
    expect(await newsletterStatus(ctx, { newsletterId })).toMatchObject({ state: 'sent', counts: { accepted: 40 } })
  }),
)
