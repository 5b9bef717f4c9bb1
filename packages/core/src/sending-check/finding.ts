/** What a finding is about; a page shows each under a heading of its own. */
export const checkTopics = ['server', 'domain', 'discreet', 'links', 'database', 'machine'] as const
export type CheckTopic = (typeof checkTopics)[number]

/** What can be found, and how bad it is: with an error letters are refused or not sent at all, with a warning some arrive worse. */
export const checkLevels = {
  smtp_ok: 'ok',
  smtp_unavailable: 'error',
  smtp_unencrypted: 'warning',
  smtp_local: 'warning',
  bounces_read: 'ok',
  bounces_unread: 'warning',
  ptr_ok: 'ok',
  ptr_missing: 'warning',
  ptr_unconfirmed: 'warning',
  dns_silent: 'warning',
  spf_ok: 'ok',
  spf_missing: 'error',
  spf_several: 'error',
  spf_invalid: 'error',
  spf_too_long: 'error',
  spf_open: 'error',
  spf_not_compared: 'ok',
  spf_without_server: 'warning',
  dkim_ok: 'ok',
  dkim_no_key: 'warning',
  dkim_missing: 'error',
  dkim_several: 'error',
  dkim_revoked: 'error',
  dkim_other_key: 'error',
  dkim_short: 'warning',
  dkim_testing: 'warning',
  dmarc_ok: 'ok',
  dmarc_watching: 'ok',
  dmarc_missing: 'warning',
  dmarc_several: 'error',
  dmarc_invalid: 'error',
  dmarc_no_reports: 'warning',
  dmarc_not_aligned: 'error',
  mx_ok: 'ok',
  mx_missing: 'error',
  mx_refuses: 'error',
  discreet_missing: 'warning',
  discreet_same: 'warning',
  base_url_ok: 'ok',
  base_url_here: 'error',
  base_url_plain: 'error',
  base_url_names: 'warning',
  database_durable: 'ok',
  database_not_durable: 'error',
  clock_ok: 'ok',
  clock_off: 'warning',
  time_zone: 'ok',
  restored_held: 'error',
  series_missing: 'warning',
  node_ok: 'ok',
  node_old: 'error',
  data_folder_ok: 'ok',
  data_folder_bad: 'error',
  disk_ok: 'ok',
  disk_low: 'warning',
  disk_full: 'error',
  settings_bad: 'error',
  database_ok: 'ok',
  database_bad: 'error',
  migrations_pending: 'error',
  queue_ok: 'ok',
  queue_bad: 'error',
} as const satisfies Record<string, 'ok' | 'warning' | 'error'>
export type CheckCode = keyof typeof checkLevels
export type CheckLevel = (typeof checkLevels)[CheckCode]

/** A record of the DNS, as it is to stand there. */
export interface DnsRecord {
  type: 'TXT' | 'MX' | 'PTR'
  name: string
  value: string
}

/** One thing that was looked at. No person's address is in it: domains, host names and records only. */
export interface Finding {
  topic: CheckTopic
  /** The domain or server it is about; empty where it is about all of it. */
  subject: string
  code: CheckCode
  level: CheckLevel
  params: Record<string, string | number>
  /** What to publish, exactly. */
  record: DnsRecord | null
}

export function finding(
  topic: CheckTopic,
  subject: string,
  code: CheckCode,
  { params = {}, record = null }: { params?: Finding['params']; record?: DnsRecord | null } = {},
): Finding {
  return { topic, subject, code, level: checkLevels[code], params, record }
}
