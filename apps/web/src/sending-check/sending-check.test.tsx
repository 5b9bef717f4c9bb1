import { type CheckCode, checkLevels, finding } from '@lykta/core/sending-check'
import { findingMessage } from '@lykta/i18n'
import { expect, test } from 'vitest'
import { association } from '../../../../test/support/letters.ts'
import { withSite } from '../../../../test/support/site.ts'

const record = { type: 'TXT' as const, name: 'lyktan.example', value: 'v=spf1 a:smtp.lyktan.example ~all' }
const asked: string[] = []
const inspector = {
  inspect: async (senders: { domain: string; topic: string }[]) => {
    asked.push(...senders.map(({ domain, topic }) => `${topic} ${domain}`))
    return [
      finding('server', 'smtp.lyktan.example', 'smtp_unavailable', { params: { server: 'smtp.lyktan.example:587', reason: 'mail_auth' } }),
      finding('domain', 'lyktan.example', 'mx_ok', { params: { server: 'mx.lyktan.example' } }),
      finding('domain', 'lyktan.example', 'spf_missing', { record }),
    ]
  },
}

test(
  'the office reads what is missing in words, with the record to publish; a volunteer does not',
  withSite(
    async (site) => {
      await association(site.ctx)
      await site.ctx.db.series.updateMany({ data: { discreetAddress: null } })
      const page = await (await (await site.as('office')).get('/sending-check')).text()
      expect(asked).toEqual(['domain lyktan.example'])
      expect(page).toContain('saker måste rättas')
      expect(page).toContain('godtar inte vårt användarnamn eller lösenord')
      expect(page).toContain('SPF saknas.')
      expect(page).toContain('v=spf1 a:smtp.lyktan.example ~all')
      expect(page).toContain('3 serier saknar diskret avsändare')
      // the worst first
      expect(page.indexOf('SPF saknas.')).toBeLessThan(page.indexOf('tas emot av mx.lyktan.example'))
      expect(page).not.toContain('brev@')
      const english = await (await (await site.as('board')).get('/sending-check?lang=en')).text()
      expect(english).toContain('SPF is missing.')
      expect((await (await site.as('volunteer')).get('/sending-check')).status).toBe(403)
    },
    { inspector },
  ),
)

test('everything that can be found has words in both languages', () => {
  const params = {
    server: 's',
    login: 'no',
    tls: 'no',
    reason: 'mail_tls',
    address: 'a',
    name: 'n',
    count: 2,
    record: 'r',
    domain: 'd',
    policy: 'none',
  }
  const more = { envelope: 'e', seconds: 7, zone: 'z', version: 'v', folder: 'f', gigabytes: 1 }
  for (const code of Object.keys(checkLevels)) {
    // its keys are the codes and no others
    const words = (['sv', 'en'] as const).map((language) => findingMessage(language, code as CheckCode, { ...params, ...more }))
    expect(words.every((text) => text.length > 10 && !text.includes('{'))).toBe(true)
  }
})
