import type { MembershipClass, MembershipSummary } from '@lykta/core/memberships'
import { membershipStatuses } from '@lykta/core/memberships'
import { languageName, languages, type Translate } from '@lykta/i18n'
import type { FormAnswer } from '../../frame/index.ts'
import {
  Actions,
  Button,
  EmptyState,
  ErrorSummary,
  FilterBar,
  Form,
  formState,
  Heading,
  Input,
  Link,
  LinkButton,
  Pagination,
  Row,
  Select,
  Table,
  Time,
  Typed,
} from '../../ui/index.ts'
import { classLabel, classLabelOf } from '../class-label.ts'
import { StatusBadge } from '../status-badge.tsx'
import { exportQuery } from './export-page.tsx'
import type { ListQuery } from './list-query.ts'

interface MembersProps {
  t: Translate
  query: ListQuery
  classes: MembershipClass[]
  members: MembershipSummary[]
  next: string | null
  search: FormAnswer
  /** What was searched for. */
  found: string | undefined
  year: number
  mayWrite: boolean
  mayExport: boolean
  /** How many wait for the board. */
  applications: number
}

export const MembersPage = (props: MembersProps) => {
  const { t, query, classes, members, next, search, found, mayWrite, mayExport, applications } = props
  const asked = Object.keys(query).some((key) => key !== 'sort') || found !== undefined
  return (
    <>
      <Row align="apart">
        <Heading>{t('members.title')}</Heading>
        {(mayWrite || mayExport) && (
          <Actions>
            {mayWrite && (
              <>
                <LinkButton href="/members/new" tone="primary">
                  {t('members.add')}
                </LinkButton>
                <LinkButton href="/members/import">{t('members.import')}</LinkButton>
                <LinkButton href="/members/applications">
                  {applications > 0 ? t('applications.waiting', { n: applications }) : t('applications.title')}
                </LinkButton>
              </>
            )}
            {mayExport && members.length > 0 && <LinkButton href={exportAddress(query)}>{t('export.button')}</LinkButton>}
            {mayWrite && (
              <LinkButton href="/members/duplicates" tone="quiet">
                {t('duplicates.link')}
              </LinkButton>
            )}
          </Actions>
        )}
      </Row>
      {(members.length > 0 || asked) && (
        <>
          <SearchForm t={t} form={search} found={found} />
          <Filters {...props} />
        </>
      )}
      <Table
        caption={t('members.list')}
        captionHidden
        rows={members}
        empty={asked ? <NoneFound t={t} /> : <NoneYet t={t} mayWrite={mayWrite} />}
        columns={[
          {
            header: t('members.name'),
            cell: (one) => (
              <Link href={`/members/${one.id}`}>
                <Typed>{one.name}</Typed>
              </Link>
            ),
            sort: sortBy(query, undefined),
          },
          { header: t('members.class'), cell: (one) => classLabelOf(t, classes, one.classId) },
          { header: t('members.status'), cell: (one) => <StatusBadge t={t} status={one.status} /> },
          { header: t('members.coveredTo'), cell: (one) => (one.coveredTo ? <Time t={t} day={one.coveredTo} /> : '–') },
          { header: t('members.joinedOn'), cell: (one) => <Time t={t} day={one.joinedOn} />, sort: sortBy(query, 'joinedOn') },
          { header: t('members.number'), align: 'end', cell: (one) => one.number, sort: sortBy(query, 'number') },
        ]}
      />
      <Pagination t={t} next={next ?? undefined}>
        {query.after && <Link href={addressOf(query, { after: undefined })}>{t('members.start')}</Link>}
      </Pagination>
    </>
  )
}

const SearchForm = ({ t, form, found }: { t: Translate; form: FormAnswer; found: string | undefined }) => (
  <Form action="/members" role="search" aria-label={t('members.search')}>
    <ErrorSummary t={t} errors={form.errors} message={form.message} />
    <Input
      {...formState(form.values, form.errors)('q')}
      t={t}
      label={t('members.search')}
      type="search"
      hint={t('members.search.hint')}
      autocomplete="off"
      width="medium"
    />
    <Actions>
      <Button tone="secondary">{t('members.search.button')}</Button>
      {found !== undefined && <Link href="/members">{t('members.search.clear')}</Link>}
    </Actions>
  </Form>
)

const Filters = ({ t, query, classes, year }: MembersProps) => (
  <FilterBar t={t} action="/members" clear={query.class || query.status || query.language || query.fee ? '/members' : undefined}>
    {query.found && <input type="hidden" name="found" value={query.found} />}
    {query.sort && <input type="hidden" name="sort" value={query.sort} />}
    <Select
      t={t}
      name="class"
      label={t('members.class')}
      empty={t('members.filter.all')}
      value={query.class}
      options={classes.map((one) => ({ value: one.id, label: classLabel(t, one) }))}
      optional
    />
    <Select
      t={t}
      name="status"
      label={t('members.filter.status')}
      empty={t('members.filter.all')}
      value={query.status}
      options={membershipStatuses.map((status) => ({ value: status, label: t(`members.status.${status}`) }))}
      optional
    />
    <Select
      t={t}
      name="fee"
      label={t('members.filter.fee')}
      empty={t('members.filter.all')}
      value={query.fee}
      options={[year, year - 1].flatMap((one) => [
        { value: `unpaid:${one}`, label: t('members.filter.unpaid', { year: String(one) }) },
        { value: `paid:${one}`, label: t('members.filter.paid', { year: String(one) }) },
      ])}
      optional
    />
    <Select
      t={t}
      name="language"
      label={t('members.filter.language')}
      empty={t('members.filter.all')}
      value={query.language}
      options={languages.map((language) => ({ value: language, label: languageName(language, t.lang) }))}
      optional
    />
  </FilterBar>
)

const NoneFound = ({ t }: { t: Translate }) => (
  <EmptyState title={t('members.noneFound.title')} action={<LinkButton href="/members">{t('members.search.clear')}</LinkButton>}>
    <p>{t('members.noneFound.text')}</p>
  </EmptyState>
)

const NoneYet = ({ t, mayWrite }: { t: Translate; mayWrite: boolean }) => (
  <EmptyState title={t('members.none.title')} action={mayWrite && <LinkButton href="/members/import">{t('members.import')}</LinkButton>}>
    <p>{t('members.none.text')}</p>
  </EmptyState>
)

/** Each column sorts one way only, since the list can be read on from a place but not backwards. */
const sortBy = (query: ListQuery, sort: ListQuery['sort']) => ({
  href: addressOf(query, { sort, after: undefined }),
  direction: query.sort === sort ? ('ascending' as const) : undefined,
})

function exportAddress(query: ListQuery): string {
  const search = new URLSearchParams({ ...exportQuery(query) })
  return search.size === 0 ? '/members/export' : `/members/export?${search}`
}

function addressOf(query: ListQuery, changes: { [K in keyof ListQuery]?: ListQuery[K] | undefined }): string {
  const entries = Object.entries({ ...query, ...changes }).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []))
  const search = new URLSearchParams(entries)
  return search.size === 0 ? '/members' : `/members?${search}`
}
