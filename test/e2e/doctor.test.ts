import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withFolder } from '../support/embedded.ts'
import { runLykta } from '../support/lykta.ts'
import { smtpRecorder } from '../support/smtp.ts'

const codesIn = (output: string): string[] => JSON.parse(output).findings.map(({ code }: { code: string }) => code)

test(
  'the doctor finds what is missing, ends with 1, and with 0 when nothing must be mended',
  withFolder(async (folder) => {
    const smtp = await smtpRecorder()
    const env = { LYKTA_DATA: join(folder, 'data'), SMTP_URL: smtp.url, BASE_URL: 'https://lykta.example' }
    const wrong = await runLykta(['doctor'], { ...env, PORT: 'abc' })
    expect(wrong).toMatchObject({ code: 1, output: expect.stringContaining('PORT') })
    const fresh = await runLykta(['doctor', '--json'], env)
    expect(fresh.code).toBe(1)
    expect(codesIn(fresh.output)).toEqual(['migrations_pending', 'node_ok', 'data_folder_ok', expect.stringMatching(/^disk_/)])
    await runLykta(['migrate'], env)
    const good = await runLykta(['doctor', '--json'], env)
    expect(codesIn(good.output)).toEqual(expect.arrayContaining(['smtp_ok', 'database_ok', 'database_durable', 'queue_ok', 'base_url_ok']))
    expect(good).toMatchObject({ code: 0, log: '' })
    expect(smtp.accepted).toEqual([])
    await smtp.close()
  }),
  120_000,
)

test(
  'a key is made that only its owner reads, once, with the record to publish',
  withFolder(async (folder) => {
    const make = () => runLykta(['dkim', 'new', 'lyktan.example', '--selector', 'a1'], { LYKTA_DATA: folder, LANG: 'sv_SE.UTF-8' })
    const made = await make()
    expect(made).toMatchObject({
      code: 0,
      output: expect.stringMatching(/\na1\._domainkey\.lyktan\.example\. IN TXT "v=DKIM1; k=rsa; p=.{200,}" "/),
    })
    const file = join(folder, 'dkim', 'a1._domainkey.lyktan.example.pem')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await make()).toMatchObject({ code: 1, log: expect.stringContaining('finns redan') })
  }),
  120_000,
)
