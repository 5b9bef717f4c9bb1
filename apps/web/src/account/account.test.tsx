import { expect, test } from 'vitest'
import { association } from '../../../../test/support/register.ts'
import { password, withSite } from '../../../../test/support/site.ts'

const newPassword = 'nio gröna päron'

test(
  'whoever changes her password goes on here, is out elsewhere, and signs in with the new one',
  withSite(async (site) => {
    await association(site.ctx)
    const office = await site.as('office')
    const { email } = await site.ctx.db.user.findFirstOrThrow()
    await site.post('/sign-in', { email, password })
    const changed = await office.post('/account', { currentPassword: password, newPassword })
    expect([changed.status, changed.headers.get('location')]).toEqual([303, '/account'])
    expect(await (await office.get('/account')).text()).toContain('Lösenordet är bytt.')
    expect((await site.get('/account')).headers.get('location')).toContain('/sign-in')
    expect((await site.post('/sign-in', { email, password })).status).toBe(422)
    expect((await site.post('/sign-in', { email, password: newPassword })).status).toBe(303)
  }),
)

test(
  'a wrong or a short password is said at its field, changes nothing and is not shown again',
  withSite(async (site) => {
    await association(site.ctx)
    const office = await site.as('office')
    const wrong = await office.post('/account', { currentPassword: 'inte det rätta', newPassword })
    const page = await wrong.text()
    expect(wrong.status).toBe(422)
    expect(page).toContain('href="#field-currentPassword"')
    expect(page).toContain('Lösenordet du har nu stämmer inte.')
    expect(page).not.toContain(newPassword)
    const short = await office.post('/account', { newPassword: 'kort' })
    expect(short.status).toBe(422)
    const words = await short.text()
    expect(words).toContain('Lösenordet du har nu: Det här behöver fyllas i.')
    expect(words).toContain('Lösenordet behöver minst tolv tecken.')
    expect((await office.post('/account', { currentPassword: password, newPassword }, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await office.post('/account', { currentPassword: password, newPassword })).status).toBe(303)
  }),
)
