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
  /** Where letters that come back are sent; else to their sender. */
  bounceAddress?: string | undefined
  /** Whether the bounce address's mailbox is read. */
  readsBounces?: boolean
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
  bounceAddress,
  readsBounces = false,
  tls = {},
  resolve,
  timeoutMs = 6000,
  ...server
}: InspectorOptions): SendingInspector {
  const bounceDomain = bounceAddress?.split('@')[1]
  return {
    async inspect(senders) {
      const options = smtpServer(server)
      const asked = names(timeoutMs, resolve)
      const found = await mailServer(options, asked)
      const session = { ...options, ehloName: undefined, tls, timeouts: { connect: timeoutMs, greeting: timeoutMs, socket: timeoutMs } }
      const findings = await Promise.all([
        checkServer(session, found, timeoutMs),
        orSilence('server', found.host, checkReverseNames(found, asked)),
        ...senders.flatMap((sender) => checksOf(sender, { server: found, keys: dkimKeys, bounceDomain, asked })),
        ...(bounceDomain === undefined || senders.some(({ domain }) => domain === bounceDomain)
          ? []
          : envelopeChecks({ domain: bounceDomain, topic: 'domain' }, found, asked)),
      ])
      const bounces = finding('server', found.host, bounceDomain !== undefined && readsBounces ? 'bounces_read' : 'bounces_unread')
      return onceSilent([...findings.flat(), bounces])
    },
  }
}

interface Surroundings {
  server: MailServer
  keys: readonly DkimKey[]
  bounceDomain: string | undefined
  asked: Names
}

function checksOf(sender: SenderDomain, { server, keys, bounceDomain, asked }: Surroundings): Promise<Finding[]>[] {
  // a discreet letter comes back to its own domain
  const envelopeDomain = sender.topic === 'domain' ? (bounceDomain ?? sender.domain) : sender.domain
  return unlessSilent(sender, [
    checkSpf(sender, server, asked),
    checkDkim(sender, keys, asked),
    checkDmarc(sender, { keys, envelopeDomain }, asked),
    checkMx(sender, asked),
  ])
}

/** What is asked of a domain that letters only come back to. */
const envelopeChecks = (domain: SenderDomain, server: MailServer, asked: Names): Promise<Finding[]>[] =>
  unlessSilent(domain, [checkSpf(domain, server, asked), checkMx(domain, asked)])

const unlessSilent = ({ topic, domain }: SenderDomain, checks: Promise<Finding[]>[]): Promise<Finding[]>[] =>
  checks.map((check) => orSilence(topic, domain, check))

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
