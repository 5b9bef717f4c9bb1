import type { Finding } from './finding.ts'

/** A domain that letters are sent from. */
export interface SenderDomain {
  domain: string
  /** `discreet`: it must say nothing of the association. */
  topic: 'domain' | 'discreet'
}

/** Asks the mail server and the DNS. Never throws, and never takes longer than a few seconds: silence is a finding, too. */
export interface SendingInspector {
  inspect(senders: SenderDomain[]): Promise<Finding[]>
}
