import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { association, member } from '../../../../test/support/register.ts'
import { withSite } from '../../../../test/support/site.ts'
import { isAuditAction } from './actions.ts'

test(
  'who saw whose details stands in the trail, for the board with names and for the auditor without',
  withSite(async (site) => {
    await association(site.ctx)
    const { id } = await member(site.ctx, { familyName: 'Hemlig' })
    await (await site.as('office')).get(`/members/${id}`)
    const seen = '/audit?action=contact.seen'
    const forBoard = await (await (await site.as('board')).get(seen)).text()
    expect(forBoard).toContain('Någon av office')
    expect(forBoard).toContain(`href="/members/${id}"`)
    const forAuditor = await (await (await site.as('auditor')).get(seen)).text()
    expect(forAuditor).toContain('såg en persons uppgifter')
    expect(forAuditor).not.toMatch(/Någon av office|Hemlig|\/members\//)
  }),
)

test(
  'a trail that was tampered with is told from a whole one',
  withSite(async (site) => {
    await association(site.ctx)
    await member(site.ctx)
    const board = await site.as('board')
    expect(await (await board.get('/audit?check=1')).text()).toContain('hänger ihop')
    await site.ctx.db.$executeRawUnsafe('ALTER TABLE audit_entry DISABLE TRIGGER ALL')
    await site.ctx.db.$executeRawUnsafe(`UPDATE audit_entry SET action = 'nothing.happened' WHERE id = (SELECT min(id) FROM audit_entry)`)
    expect(await (await board.get('/audit?check=1')).text()).toContain('Kedjan är bruten')
  }),
)

test('every action that core writes down has words here', () => {
  const core = fileURLToPath(new URL('../../../../packages/core/src', import.meta.url))
  const sources = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )
  const written = sources.flatMap((name) =>
    [...readFileSync(join(core, name), 'utf8').matchAll(/audit\(ctx, '([a-z_.]+)'/g)].map(([, action]) => action),
  )
  expect(written.length).toBeGreaterThan(30)
  expect([...new Set(written)].filter((action) => !isAuditAction(action ?? ''))).toEqual([])
})
