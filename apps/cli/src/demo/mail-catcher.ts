import { MailDev } from 'maildev'
import { freePort } from './free-port.ts'

export interface MailCatcher {
  smtpUrl: string
  inboxUrl: string
  /** How many messages have arrived. */
  count(): Promise<number>
  close(): Promise<void>
}

/** A mail server that keeps everything in `folder` and delivers nothing, with an inbox to look into. On this machine only. */
export async function catchMail(folder: string): Promise<MailCatcher> {
  const smtp = await freePort(1025)
  const web = await freePort(1080)
  const catcher = new MailDev({
    smtp,
    web,
    ip: '127.0.0.1',
    webIp: '127.0.0.1',
    silent: true,
    mailDirectory: folder,
  })
  const { storage } = await catcher.start()
  return {
    smtpUrl: `smtp://127.0.0.1:${smtp}`,
    inboxUrl: `http://localhost:${web}`,
    count: async () => (await storage.getAll()).length,
    close: () => catcher.stop(),
  }
}
