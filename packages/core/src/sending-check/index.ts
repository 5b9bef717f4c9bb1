export { checkSending } from './check-sending.ts'
export {
  type CheckCode,
  type CheckLevel,
  type CheckTopic,
  checkLevels,
  checkTopics,
  type DnsRecord,
  type Finding,
  finding,
} from './finding.ts'
export type { SenderDomain, SendingInspector } from './inspector.ts'
