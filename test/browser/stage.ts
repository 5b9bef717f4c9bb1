import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../support/browser.ts'
import { type Lykta, startLykta } from '../support/lykta.ts'
import { type SmtpRecorder, smtpRecorder } from '../support/smtp.ts'

/** The product as its users meet it, empty, with a mail server beside it and a browser before it. */
export interface Stage {
  baseUrl: string
  product: Lykta
  smtp: SmtpRecorder
  browser: Browser
  close(): Promise<void>
}

/** `before` is the mail server's; `env` is the product's beside the usual. */
export async function openStage(before?: Parameters<typeof smtpRecorder>[0], env: Record<string, string> = {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'lykta-browser-'))
  const smtp = await smtpRecorder(before)
  const product = await startLykta({ LYKTA_DATA: folder, SMTP_URL: smtp.url, LOG_LEVEL: 'warn', ...env })
  const browser = await openBrowser()
  return {
    baseUrl: product.url,
    product,
    smtp,
    browser,
    async close() {
      await browser.close()
      product.process.kill('SIGTERM')
      await product.ended
      await smtp.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
