import type { AuditEntry } from '@lykta/core/audit'
import { readingReasons } from '@lykta/core/sampling'
import type { Translate } from '@lykta/i18n'
import {
  Actions,
  Button,
  EmptyState,
  FilterBar,
  Form,
  Heading,
  Lead,
  LeftToRight,
  Link,
  Note,
  Notice,
  Pagination,
  Select,
  Table,
  Time,
  Typed,
} from '../ui/index.ts'
import { type AuditAction, auditActions, isAuditAction } from './actions.ts'

interface AuditProps {
  t: Translate
  entries: AuditEntry[]
  next: string | null
  action: AuditAction | undefined
  checked: { entries: number; brokenAt: string | null } | undefined
  timeZone: string
  /** Of users by id, as far as the reader may know them. */
  names: Map<string, string>
  seesMembers: boolean
  seesSamples: boolean
}

export const AuditPage = ({ t, entries, next, action, checked, timeZone, names, seesMembers, seesSamples }: AuditProps) => (
  <>
    <Heading>{t('audit.title')}</Heading>
    <Lead>{t('audit.lead')}</Lead>
    {seesSamples && (
      <p>
        <Link href="/audit/sample">{t('sample.title')}</Link>
      </p>
    )}
    {checked ? <Checked t={t} {...checked} /> : <CheckForm t={t} />}
    <FilterBar t={t} action="/audit" clear={action && '/audit'}>
      <Select
        t={t}
        name="action"
        label={t('audit.filter')}
        empty={t('audit.filter.all')}
        value={action}
        options={auditActions.map((one) => ({ value: one, label: t(`audit.action.${one}`) }))}
        optional
      />
    </FilterBar>
    <Table
      caption={t('audit.list')}
      captionHidden
      rows={entries}
      empty={<EmptyState title={t('audit.none')} />}
      columns={[
        { header: t('audit.when'), cell: (entry) => <Time t={t} at={entry.at} timeZone={timeZone} /> },
        { header: t('audit.who'), cell: (entry) => <Who t={t} entry={entry} names={names} /> },
        { header: t('audit.what'), cell: (entry) => <What t={t} entry={entry} /> },
        { header: t('audit.subject'), cell: (entry) => <Subject t={t} entry={entry} names={names} seesMembers={seesMembers} /> },
      ]}
    />
    <Pagination t={t} next={next ? `/audit?${new URLSearchParams({ ...(action && { action }), after: next })}` : undefined} />
  </>
)

const What = ({ t, entry }: { t: Translate; entry: AuditEntry }) => {
  const reason = readingReasons.find((one) => one === factOf(entry, 'reason'))
  return (
    <>
      {isAuditAction(entry.action) ? t(`audit.action.${entry.action}`) : entry.action}
      {reason && <Note>{t('audit.why', { reason: t(`sample.reason.${reason}`) })}</Note>}
    </>
  )
}

const CheckForm = ({ t }: { t: Translate }) => (
  <Form action="/audit" method="get">
    <input type="hidden" name="check" value="1" />
    <Actions>
      <Button tone="secondary">{t('audit.check')}</Button>
    </Actions>
  </Form>
)

const Checked = ({ t, entries, brokenAt }: { t: Translate; entries: number; brokenAt: string | null }) =>
  brokenAt === null ? (
    <Notice tone="success" live>
      {t('audit.whole', { entries })}
    </Notice>
  ) : (
    <Notice tone="danger" live>
      {t('audit.broken', { id: brokenAt })}
    </Notice>
  )

const Who = ({ t, entry, names }: { t: Translate; entry: AuditEntry; names: Map<string, string> }) => {
  if (entry.actorKind === 'system') return <>{t('audit.system')}</>
  if (entry.actorId === null) return <>{t('audit.visitor')}</>
  const name = names.get(entry.actorId)
  return name ? <Typed>{name}</Typed> : <Id text={entry.actorId} />
}

/** A user by name, a member by a link; anything else by the end of its id, by which two can be told apart. */
const Subject = ({
  t,
  entry,
  names,
  seesMembers,
}: {
  t: Translate
  entry: AuditEntry
  names: Map<string, string>
  seesMembers: boolean
}) => {
  const membershipId = membershipOf(entry)
  const name = entry.subjectId === null ? undefined : names.get(entry.subjectId)
  if (name) return <Typed>{name}</Typed>
  if (membershipId && seesMembers) return <Link href={`/members/${membershipId}`}>{t('audit.toMember')}</Link>
  return entry.subjectId === null ? <>–</> : <Id text={entry.subjectId} />
}

const Id = ({ text }: { text: string }) => <LeftToRight>…{text.slice(-8)}</LeftToRight>

function membershipOf(entry: AuditEntry): string | null {
  if (entry.action.startsWith('membership.')) return entry.subjectId
  return factOf(entry, 'membershipId') ?? null
}

function factOf({ facts }: AuditEntry, name: string): string | undefined {
  const found = typeof facts === 'object' && facts !== null ? new Map(Object.entries(facts)).get(name) : undefined
  return typeof found === 'string' ? found : undefined
}
