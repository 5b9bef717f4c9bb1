import { expect, test } from 'vitest'
import { withContext } from '../../../../../test/support/context.ts'
import { approvedLetter, association, baseUrl, member } from '../../../../../test/support/letters.ts'
import { createFirstUser, createUser } from '../../users/index.ts'
import { cancelNewsletter } from '../cancel-newsletter.ts'
import { listSeries } from './list-series.ts'
import { type NotifyStaff, remindDue } from './remind-due.ts'

test(
  'office and board are told once of a letter that is due, and what was missed comes as one',
  withContext(async (ctx) => {
    ctx.clock.set('2026-09-01T07:00:00+02:00')
    await association(ctx)
    await createFirstUser(ctx, { name: 'Berit', email: 'berit@lyktan.example', password: 'ett långt lösenord' })
    const mails: Parameters<NotifyStaff>[0][] = []
    const notify: NotifyStaff = async (mail) => void mails.push(mail)
    const remindOn = async (day: string) => {
      ctx.clock.set(`${day}T07:00:00+02:00`)
      return remindDue(ctx, { notify, baseUrl })
    }
    expect(await remindOn('2026-09-14')).toEqual({ reminded: 0 })
    // members' letter and press letter are due on 15 October
    expect(await remindOn('2026-09-15')).toEqual({ reminded: 2 })
    expect(await remindOn('2026-09-16')).toEqual({ reminded: 0 })
    expect(mails.map(({ to, subject }) => ({ to, subject }))).toContainEqual({
      to: 'berit@lyktan.example',
      subject: 'Medlemsbrev: dags igen 15 oktober 2026',
    })
    expect(mails[0]?.text).toContain(`${baseUrl}/newsletters`)
    // the worker was away for a month: one reminder, not two
    expect(await remindOn('2026-10-16')).toEqual({ reminded: 2 })
    expect(await remindOn('2026-10-29')).toEqual({ reminded: 2 })
    expect(mails.at(-1)?.subject).toContain('försenat')
    expect(await remindOn('2026-10-30')).toEqual({ reminded: 0 })
  }),
)

test(
  'each is told in her own language; what stays undone goes to the board every two weeks, until the letter is cancelled',
  withContext(async (ctx) => {
    ctx.clock.set('2026-09-01T07:00:00+02:00')
    await association(ctx)
    await ctx.db.series.updateMany({ where: { slug: { not: 'members-letter' } }, data: { dueDays: [] } })
    const password = 'ett långt lösenord'
    await createFirstUser(ctx, { name: 'Berit', email: 'berit@lyktan.example', password })
    await createUser(ctx, { name: 'Olivia', email: 'olivia@lyktan.example', password, roles: ['office'], language: 'en' })
    await createUser(ctx, { name: 'Vera', email: 'vera@lyktan.example', password, roles: ['volunteer'] })
    const remindOn = async (day: string) => {
      ctx.clock.set(`${day}T07:00:00+02:00`)
      const sent: string[] = []
      await remindDue(ctx, { notify: async ({ to, subject }) => void sent.push(`${to.split('@')[0]}: ${subject}`), baseUrl })
      return sent.sort()
    }
    const due = ['berit: Medlemsbrev: dags igen 15 oktober 2026', "olivia: Members' letter: due on 15 October 2026"]
    expect(await remindOn('2026-09-15')).toEqual(due)
    expect(await remindOn('2026-10-08')).toEqual(due)
    expect(await remindOn('2026-10-15')).toEqual(due)
    expect(await remindOn('2026-10-29')).toEqual(['berit: Medlemsbrev är försenat', "olivia: Members' letter is overdue"])
    for (const day of ['2026-11-12', '2026-11-26']) expect(await remindOn(day)).toEqual(['berit: Medlemsbrev: styrelsen behöver bestämma'])
    expect(await remindOn('2026-11-27')).toEqual([])
    await member(ctx, { email: 'a@mejl.example' })
    const newsletterId = await approvedLetter(ctx)
    await cancelNewsletter(ctx, { newsletterId })
    expect(await remindOn('2026-12-10')).toEqual([])
    expect((await listSeries(ctx))[0]?.nextDue?.dueOn).toBe('2027-04-15')
  }),
)

test(
  'one whose mail is not taken keeps nobody else’s, and gets hers the next time; nobody gets one twice',
  withContext(async (ctx) => {
    ctx.clock.set('2026-10-01T07:00:00+02:00')
    await association(ctx)
    const password = 'ett långt lösenord'
    await createFirstUser(ctx, { name: 'Berit', email: 'berit@lyktan.example', password })
    await createUser(ctx, { name: 'Olivia', email: 'olivia@lyktan.example', password, roles: ['office'] })
    ctx.clock.set('2026-10-10T07:00:00+02:00')
    const sent: string[] = []
    const notify =
      (refused: string): NotifyStaff =>
      async ({ to, subject }) => {
        if (to === refused) throw new Error('no such mailbox')
        sent.push(`${to} ${subject}`)
      }
    await expect(remindDue(ctx, { notify: notify('berit@lyktan.example'), baseUrl })).rejects.toThrow('no such mailbox')
    expect(sent).toHaveLength(2)
    await remindDue(ctx, { notify: notify(''), baseUrl })
    expect(new Set(sent).size).toBe(4)
    expect(sent).toHaveLength(4)
  }),
)

test(
  'a reminder that could not be mailed is sent the next time, and two workers send one',
  withContext(async (ctx) => {
    ctx.clock.set('2026-10-01T07:00:00+02:00')
    await association(ctx)
    await createFirstUser(ctx, { name: 'Berit', email: 'berit@lyktan.example', password: 'ett långt lösenord' })
    ctx.clock.set('2026-10-10T07:00:00+02:00')
    const refuse: NotifyStaff = async () => {
      throw new Error('no mail server')
    }
    await expect(remindDue(ctx, { notify: refuse, baseUrl })).rejects.toThrow('no mail server')
    const sent: string[] = []
    const notify: NotifyStaff = async ({ subject }) => void sent.push(subject)
    await Promise.all([remindDue(ctx, { notify, baseUrl }), remindDue(ctx, { notify, baseUrl })])
    expect(sent).toHaveLength(2)
  }),
)
