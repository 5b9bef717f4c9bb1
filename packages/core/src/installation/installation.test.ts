import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { approvedLetter, association, composer, member, startedLetter, turn } from '../../../../test/support/letters.ts'
import { keptTransport } from '../../../../test/support/transport.ts'
import { getNewsletter, newsletterStatus, remindDue, scheduleNewsletter, settleUncertain, sweep } from '../newsletters/index.ts'
import { confirmInstallation, installationStatus, recogniseInstallation, sendingIsHeld } from './index.ts'
import type { InstallationFolder } from './installation-folder.ts'
import type { FolderFacts } from './restored-reason.ts'

const address = 'db.example:5432/lykta'

/** A data folder in memory. A copy has another fingerprint. */
function folderOf(kept: FolderFacts | null = null): InstallationFolder & { copy(): ReturnType<typeof folderOf> } {
  let now = kept
  return {
    read: async () => now,
    write: async (marker) => {
      now = { ...marker, fingerprint: randomUUID(), mark: 0n }
      return now.fingerprint
    },
    keepMark: async (_placeId, mark) => {
      if (now) now = { ...now, mark }
    },
    copy: () => folderOf(now && { ...now, fingerprint: randomUUID() }),
  }
}

const look = (ctx: TestContext, folder: InstallationFolder, at: string | null = address) =>
  recogniseInstallation(ctx, { folder, address: at })

test(
  'restarts, more machines, a failover to another address and a kill between the two marks raise no alarm',
  withContext(async (ctx) => {
    const [first, second] = [folderOf(), folderOf()]
    for (const folder of [first, first, second, first, second, folderOf()]) expect(await look(ctx, folder)).toBeNull()
    expect(await look(ctx, first, 'standby.example:5432/lykta')).toBeNull()
    // those that come after find the new address known
    expect(await look(ctx, folderOf(), 'standby.example:5432/lykta')).toBeNull()
    const killed = { ...first, keepMark: async () => Promise.reject(new Error('killed')) }
    await expect(look(ctx, killed, 'standby.example:5432/lykta')).rejects.toThrow('killed')
    const unwritten = { ...folderOf(), write: async () => Promise.reject(new Error('killed')) }
    await expect(look(ctx, unwritten, 'standby.example:5432/lykta')).rejects.toThrow('killed')
    for (const folder of [first, second]) expect(await look(ctx, folder)).toBeNull()
    expect(await sendingIsHeld(ctx)).toBe(false)
  }),
)

test(
  'two first starts at once are one installation',
  withContext(async (ctx) => {
    const folder = folderOf()
    expect(await Promise.all([look(ctx, folder), look(ctx, folder), look(ctx, folderOf())])).toEqual([null, null, null])
    expect(await look(ctx, folder)).toBeNull()
  }),
)

test.each<[string, (ctx: TestContext, folder: ReturnType<typeof folderOf>) => Promise<string | null>]>([
  [
    'another_database',
    async (ctx, folder) => {
      await ctx.db.installation.update({ where: { id: 1 }, data: { systemIdentifier: '1' } })
      return look(ctx, folder)
    },
  ],
  [
    'another_database',
    async (ctx, folder) => {
      await ctx.db.installation.update({ where: { id: 1 }, data: { databaseOid: 1n } })
      return look(ctx, folder)
    },
  ],
  ['copied_folder', (ctx, folder) => look(ctx, folder.copy())],
  ['copied_folder', (ctx) => look(ctx, folderOf(), null)],
  [
    'older_database',
    async (ctx, folder) => {
      await ctx.db.installationPlace.updateMany({ data: { mark: 1n } })
      return look(ctx, folder)
    },
  ],
  [
    'older_database',
    async (ctx, folder) => {
      await ctx.db.installationPlace.deleteMany()
      return look(ctx, folder)
    },
  ],
  ['unknown_machine', (ctx) => look(ctx, folderOf(), 'elsewhere.example:5432/lykta')],
])('%s is noticed, and again by nobody once a person has confirmed it', (reason, restore) =>
  withContext(async (ctx) => {
    const folder = folderOf()
    for (let times = 0; times < 3; times++) await look(ctx, folder)
    expect(await restore(ctx, folder)).toBe(reason)
    expect(await installationStatus(ctx)).toEqual({ held: { reason, since: ctx.clock.now() } })
    await confirmInstallation(ctx)
    await expect(confirmInstallation(ctx)).rejects.toMatchObject({ code: 'installation_not_held' })
    expect(await look(ctx, folder)).toBeNull()
    expect(await look(ctx, folder)).toBeNull()
    expect(await sendingIsHeld(ctx)).toBe(false)
  })(),
)

test(
  'a copy sends nothing: letters under way are paused with what is uncertain, those that come due are held, nobody is reminded',
  withContext(async (ctx) => {
    const folder = folderOf()
    await look(ctx, folder)
    await association(ctx)
    for (const email of ['a@mejl.example', 'b@mejl.example', 'c@mejl.example']) await member(ctx, { email })
    const underWay = await startedLetter(ctx)
    await turn(
      ctx,
      underWay,
      keptTransport(async ({ to }) => (to.startsWith('a') ? accepted : deferred)),
    )
    const unbegun = await startedLetter(ctx)
    const later = await approvedLetter(ctx)
    await scheduleNewsletter(ctx, { newsletterId: later, at: '2026-11-22T10:00' }, { composer })

    await look(ctx, folder.copy())
    const state = async (newsletterId: string) => (await getNewsletter(ctx, { newsletterId })).state
    expect([await state(underWay), await state(unbegun), await state(later)]).toEqual(['paused', 'held', 'scheduled'])
    expect((await newsletterStatus(ctx, { newsletterId: underWay })).counts).toMatchObject({ accepted: 1, uncertain: 2, deferred: 0 })
    ctx.clock.set('2026-11-22T10:30:00+01:00')
    await sweep(ctx)
    const mails = keptTransport()
    for (const letter of [underWay, unbegun, later]) await turn(ctx, letter, mails)
    expect(mails.mails).toEqual([])
    const notify = async () => Promise.reject(new Error('nobody is to be told'))
    expect(await remindDue(ctx, { notify, baseUrl: 'https://lykta.example' })).toEqual({ reminded: 0 })

    await confirmInstallation(ctx)
    // its time has come meanwhile: that, too, is for a person to say
    expect(await state(later)).toBe('held')
    await settleUncertain(ctx, { newsletterId: underWay, decision: 'accept' })
    expect((await newsletterStatus(ctx, { newsletterId: underWay })).counts).toMatchObject({ accepted: 3 })
    const actions = await ctx.db.auditEntry.findMany({ where: { action: { startsWith: 'installation.' } }, orderBy: { id: 'asc' } })
    expect(actions.map(({ action }) => action)).toEqual(['installation.held', 'installation.confirmed'])
  }),
)

test(
  'a letter under way cannot be started again while the copy is not confirmed',
  withContext(async (ctx) => {
    const folder = folderOf()
    await look(ctx, folder)
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example' })
    await look(ctx, folder.copy())
    const started = await startedLetter(ctx)
    const mails = keptTransport()
    await turn(ctx, started, mails)
    expect(mails.mails).toEqual([])
    await confirmInstallation(ctx)
    await turn(ctx, started, mails)
    expect(mails.mails).toHaveLength(1)
  }),
)

test(
  'only who may change the settings confirms it',
  withContext(async (ctx) => {
    const office = { ...ctx, actor: { kind: 'user' as const, userId: 'o', roles: ['office' as const] } }
    await expect(confirmInstallation(office)).rejects.toMatchObject({ code: 'permission_denied' })
    expect(await installationStatus(office)).toEqual({ held: null })
  }),
)

const accepted = { kind: 'accepted', response: '250 ok' } as const
const deferred = { kind: 'deferred', code: 450, enhanced: null, response: '450 later' } as const
