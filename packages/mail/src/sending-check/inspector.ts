import { type Finding, finding, type SenderDomain, type SendingInspector } from '@lykta/core/sending-check'
import type { DkimKey } from '../dkim/dkim-key.ts'
import { type SmtpServerOptions, smtpServer } from '../smtp-server.ts'
import type { SessionOptions } from '../smtp-session.ts'
import { checkDkim } from './check-dkim.ts'
import { checkDmarc } from './check-dmarc.ts'
import { checkMx } from './check-mx.ts'
import { checkReverseNames, checkServer } from './check-server.ts'
import { checkSpf } from './check-spf.ts'
import { type MailServer, mailServer } from './mail-server.ts'
import { DnsSilence, type Names, names, type Resolve } from './resolver.ts'

export type InspectorOptions = SmtpServerOptions & {
  dkimKeys?: readonly DkimKey[]
  /** More for Node's TLS, such as the certificate of a private authority. */
  tls?: SessionOptions['tls']
  /** Else that of the system. */
  resolve?: Resolve
  /** Milliseconds, for all questions together. */
  timeoutMs?: number
}

/** Looks at the mail server and at the DNS of the senders' domains, all at once, for at most a few seconds. */
export function createSendingInspector({
  dkimKeys = [],
  tls = {},
  resolve,
  timeoutMs = 6000,
  ...server
}: InspectorOptions): SendingInspector {
  return {
    async inspect(senders) {
      const options = smtpServer(server)
      const asked = names(timeoutMs, resolve)
      const found = await mailServer(options, asked)
      const session = { ...options, ehloName: undefined, tls, timeouts: { connect: timeoutMs, greeting: timeoutMs, socket: timeoutMs } }
      const findings = await Promise.all([
        checkServer(session, found, timeoutMs),
        orSilence('server', found.host, checkReverseNames(found, asked)),
        ...senders.flatMap((sender) => checksOf(sender, found, dkimKeys, asked)),
      ])
      return onceSilent(findings.flat())
    },
  }
}

const checksOf = (sender: SenderDomain, server: MailServer, keys: readonly DkimKey[], asked: Names): Promise<Finding[]>[] =>
  [
    checkSpf(sender, server, asked),
    checkDkim(sender, keys, asked),
    checkDmarc(sender, { keys, envelopeDomain: sender.domain }, asked),
    checkMx(sender, asked),
  ].map((check) => orSilence(sender.topic, sender.domain, check))

/** Of a domain whose name server is silent, that is said once. */
const onceSilent = (findings: Finding[]): Finding[] =>
  findings.filter(
    ({ code, subject }, index) =>
      code !== 'dns_silent' || findings.findIndex((one) => one.code === code && one.subject === subject) === index,
  )

/** A name server that says nothing is a finding of its own, and keeps nothing else from being looked at. */
const orSilence = (topic: Finding['topic'], subject: string, check: Promise<Finding[]>): Promise<Finding[]> =>
  check.catch((error: unknown) => {
    if (error instanceof DnsSilence) return [finding(topic, subject, 'dns_silent', { params: { name: error.message } })]
    throw error
  })
