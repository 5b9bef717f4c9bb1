import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { orderable, request } from '../../../../test/support/publications.ts'
import { withdrawEdition } from '../materials/index.ts'
import { declineCopies, forgetCopyRequests, getCopyRequest, listCopyRequests, requestCopies, sendCopies, setShelf } from './index.ts'

const visitor = (ctx: TestContext) => ({ ...ctx, actor: { kind: 'visitor' as const } })
const balance = async (ctx: TestContext, holderId: string) =>
  (await ctx.db.stockBalance.findMany({ where: { holderId } })).reduce((sum, { quantity }) => sum + quantity, 0)

async function asked(ctx: TestContext, copies = 500) {
  const { editionId, storeId } = await orderable(ctx, copies)
  await requestCopies(visitor(ctx), request(editionId))
  const [one] = (await listCopyRequests(ctx)).items
  return { editionId, storeId, requestId: one?.id ?? '' }
}

test(
  'a request sent twenty times at once is one',
  withContext(async (ctx) => {
    const { editionId } = await orderable(ctx)
    const same = request(editionId)
    await Promise.all(Array.from({ length: 20 }, () => requestCopies(visitor(ctx), same)))
    const { items } = await listCopyRequests(ctx, { state: 'new' })
    expect(items).toMatchObject([
      { organisation: 'Exempelbiblioteket', state: 'new', lines: [{ edition: { id: editionId }, asked: 100, sent: null }] },
    ])
    expect(JSON.stringify(items)).not.toContain('@')
    const changed = requestCopies(visitor(ctx), { ...same, lines: [{ editionId, asked: 200 }] })
    await expect(changed).rejects.toMatchObject({ code: 'copy_request_key_used' })
  }),
)

test(
  'what is not offered cannot be asked for, and a request that asks for it leaves nothing behind',
  withContext(async (ctx) => {
    const { editionId } = await orderable(ctx)
    const refused = (input: object) => requestCopies(visitor(ctx), { ...request(editionId), ...input }).catch((error) => error)
    await withdrawEdition(ctx, { editionId })
    expect(await refused({})).toMatchObject({ code: 'edition_not_orderable', pointer: '/lines/0/editionId' })
    expect(await refused({ lines: [{ editionId: crypto.randomUUID(), asked: 1 }] })).toMatchObject({ code: 'edition_not_orderable' })
    for (const [input, code] of [
      [{ lines: [] }, 'copies_required'],
      [{ lines: [{ editionId, asked: 0 }] }, 'copies_invalid'],
      [{ lines: [{ editionId, asked: 2001 }] }, 'copies_too_many'],
      [
        {
          lines: [
            { editionId, asked: 1 },
            { editionId, asked: 2 },
          ],
        },
        'edition_twice',
      ],
      [{ organisation: ' \u200b ' }, 'required'],
      [{ address: 'x'.repeat(401) }, 'too_long'],
      [{ email: 'inte en adress' }, 'email_invalid'],
      [{ organisation: 'x\0y' }, undefined],
    ] as const) {
      const error = await refused(input)
      expect([input, error?.issues?.[0]?.code]).toEqual([input, code ?? error?.issues?.[0]?.code])
    }
    expect(await ctx.db.copyRequest.count()).toBe(0)
  }),
)

test(
  'copies that are sent leave the store through the ledger, once, and the request says how many',
  withContext(async (ctx) => {
    const { editionId, storeId, requestId } = await asked(ctx)
    const sending = () => sendCopies(ctx, { requestId, holderId: storeId, lines: [{ editionId, sent: 80 }] })
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, sending))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'copy_request_handled' } })
    expect(await balance(ctx, storeId)).toBe(420)
    expect(await getCopyRequest(ctx, { requestId })).toMatchObject({ state: 'sent', lines: [{ asked: 100, sent: 80 }] })
    expect(await ctx.db.auditEntry.findMany({ where: { action: 'copy_request.sent' } })).toMatchObject([{ facts: { copies: 80 } }])
  }),
)

test(
  'more than the store has is not sent, and the request still waits',
  withContext(async (ctx) => {
    const { editionId, storeId, requestId } = await asked(ctx, 50)
    const send = (lines: { editionId: string; sent: number }[]) => sendCopies(ctx, { requestId, holderId: storeId, lines })
    await expect(send([{ editionId, sent: 51 }])).rejects.toMatchObject({ code: 'stock_too_small', pointer: '/lines/0/sent' })
    await expect(send([{ editionId, sent: 0 }])).rejects.toMatchObject({ code: 'copies_none_sent' })
    await expect(send([{ editionId: crypto.randomUUID(), sent: 1 }])).rejects.toMatchObject({ code: 'edition_not_requested' })
    const future = sendCopies(ctx, { requestId, holderId: storeId, sentOn: '2026-11-22', lines: [{ editionId, sent: 1 }] })
    await expect(future).rejects.toMatchObject({ pointer: '/sentOn' })
    expect(await getCopyRequest(ctx, { requestId })).toMatchObject({ state: 'new', lines: [{ sent: null }] })
    expect(await balance(ctx, storeId)).toBe(50)
  }),
)

test(
  'where the copies went is forgotten a month after it was handled, and what nobody answers is declined after half a year',
  withContext(async (ctx) => {
    const { editionId, requestId } = await asked(ctx)
    await requestCopies(visitor(ctx), request(editionId))
    await declineCopies(ctx, { requestId, reason: 'none_left' })
    await expect(declineCopies(ctx, { requestId, reason: 'other' })).rejects.toMatchObject({ code: 'copy_request_handled' })
    const kept = async () =>
      (await ctx.db.copyRequest.findMany({ orderBy: { id: 'asc' } })).map(({ state, email }) => [state, email !== null])
    ctx.clock.set('2026-12-21T09:00:00+01:00')
    await forgetCopyRequests(ctx)
    expect(await kept()).toEqual([
      ['declined', true],
      ['new', true],
    ])
    ctx.clock.set('2026-12-22T00:00:01+01:00')
    await forgetCopyRequests(ctx)
    expect(await getCopyRequest(ctx, { requestId })).toMatchObject({
      email: null,
      address: null,
      note: null,
      organisation: 'Exempelbiblioteket',
    })
    ctx.clock.set('2027-05-22T09:00:00+02:00')
    await forgetCopyRequests(ctx)
    expect(await kept()).toEqual([
      ['declined', false],
      ['declined', true],
    ])
    ctx.clock.set('2027-06-23T09:00:00+02:00')
    await forgetCopyRequests(ctx)
    expect((await kept()).map(([, reach]) => reach)).toEqual([false, false])
  }),
)

test(
  'an auditor sees how many were asked for and not by which address; a volunteer sees nothing',
  withContext(async (ctx) => {
    const { requestId } = await asked(ctx)
    const as = (role: 'auditor' | 'volunteer') => ({ ...ctx, actor: { kind: 'user' as const, userId: 'other', roles: [role] } })
    expect((await listCopyRequests(as('auditor'))).items).toHaveLength(1)
    await expect(getCopyRequest(as('auditor'), { requestId })).rejects.toMatchObject({ code: 'permission_denied' })
    await expect(listCopyRequests(as('volunteer'))).rejects.toMatchObject({ code: 'permission_denied' })
  }),
)

test(
  'what is taken off the page cannot be asked for any more',
  withContext(async (ctx) => {
    const { editionId } = await orderable(ctx)
    await setShelf(ctx, { editionId, orderable: false })
    await expect(requestCopies(visitor(ctx), request(editionId))).rejects.toMatchObject({ code: 'edition_not_orderable' })
  }),
)
