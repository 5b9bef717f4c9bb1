import { expect, test } from 'vitest'
import { withContext } from '../../../../../test/support/context.ts'
import { association, baseUrl } from '../../../../../test/support/letters.ts'
import { createFirstUser } from '../../users/index.ts'
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
