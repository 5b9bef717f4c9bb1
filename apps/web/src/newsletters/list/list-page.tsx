import { dayIn } from '@lykta/core'
import { type Due, type NewsletterState, type NewsletterSummary, newsletterStates } from '@lykta/core/newsletters'
import { formatList, type Translate } from '@lykta/i18n'
import {
  Badge,
  EmptyState,
  FilterBar,
  Heading,
  Link,
  LinkButton,
  Notice,
  Pagination,
  Row,
  Select,
  Stack,
  Table,
  Tabs,
  Time,
  Typed,
} from '../../ui/index.ts'
import { inOrder, languageWord } from '../languages.ts'
import { dueWords } from '../series/due-words.ts'
import { stateTone } from '../words.ts'

export interface ListedLetter {
  letter: NewsletterSummary
  series: string
  /** Of one whose sending has begun. */
  result: { accepted: number; meant: number; rejected: number } | null
}

export interface ListedSeries {
  id: string
  label: string
  nextDue: Due | null
}

interface LetterListProps {
  t: Translate
  letters: ListedLetter[]
  series: ListedSeries[]
  filters: { seriesId: string | undefined; state: NewsletterState | undefined }
  next: string | undefined
  mayWrite: boolean
  timeZone: string
}

/** So many days before a letter is due the list speaks of it. */
const soon = 45

export const LetterList = ({ t, letters, series, filters, next, mayWrite, timeZone }: LetterListProps) => {
  const write = mayWrite && (
    <LinkButton href="/newsletters/new" tone="primary">
      {t('newsletters.new.button')}
    </LinkButton>
  )
  const filtered = Boolean(filters.seriesId || filters.state)
  return (
    <>
      <Stack>
        <Row align="apart">
          <Heading>{t('newsletters.title')}</Heading>
          {write}
        </Row>
        <LetterTabs t={t} current="/newsletters" />
      </Stack>
      {series
        .filter(({ nextDue }) => nextDue && nextDue.inDays <= soon)
        .map((one) => (
          <Notice tone={one.nextDue && one.nextDue.inDays < 0 ? 'warning' : 'info'} title={one.label}>
            <p>{dueWords(t, one.nextDue)}</p>
            {mayWrite && <Link href={`/newsletters/new?series=${one.id}`}>{t('newsletters.new.button')}</Link>}
          </Notice>
        ))}
      <FilterBar t={t} action="/newsletters" clear={filtered ? '/newsletters' : undefined}>
        <Select
          t={t}
          name="series"
          label={t('newsletters.series')}
          value={filters.seriesId}
          empty={t('newsletters.filter.allSeries')}
          options={series.map(({ id, label }) => ({ value: id, label }))}
          optional
        />
        <Select
          t={t}
          name="state"
          label={t('newsletters.state')}
          value={filters.state}
          empty={t('newsletters.filter.allStates')}
          options={newsletterStates.map((state) => ({ value: state, label: t(`newsletters.state.${state}`) }))}
          optional
        />
      </FilterBar>
      <Letters t={t} letters={letters} timeZone={timeZone} empty={filtered ? undefined : write} />
      <Pagination t={t} next={next} />
    </>
  )
}

/** Letters, the series they come in, and whether they arrive. */
export const LetterTabs = ({ t, current }: { t: Translate; current: '/newsletters' | '/series' | '/sending-check' }) => (
  <Tabs
    label={t('shell.nav.newsletters')}
    items={[
      { href: '/newsletters', label: t('newsletters.tab.letters'), current: current === '/newsletters' },
      { href: '/series', label: t('newsletters.tab.series'), current: current === '/series' },
      { href: '/sending-check', label: t('sendingCheck.title'), current: current === '/sending-check' },
    ]}
  />
)

const Letters = ({
  t,
  letters,
  timeZone,
  empty,
}: Pick<LetterListProps, 't' | 'letters' | 'timeZone'> & { empty: ReturnType<typeof LinkButton> | false | undefined }) => (
  <Table
    caption={t('newsletters.title')}
    captionHidden
    columns={[
      {
        header: t('newsletters.letter'),
        cell: ({ letter }) => (
          <Link href={`/newsletters/${letter.id}`}>
            <Typed>{letter.title}</Typed>
          </Link>
        ),
      },
      { header: t('newsletters.series'), cell: ({ series }) => series },
      {
        header: t('newsletters.state'),
        cell: ({ letter }) => <Badge tone={stateTone[letter.state]}>{t(`newsletters.state.${letter.state}`)}</Badge>,
      },
      { header: t('write.languages'), cell: ({ letter }) => languageList(t, letter.languages) },
      { header: t('newsletters.when'), cell: ({ letter }) => <When t={t} letter={letter} timeZone={timeZone} /> },
      {
        header: t('newsletters.result'),
        align: 'end',
        cell: ({ result }) => (result && result.meant > 0 ? t('newsletters.result.of', result) : '–'),
      },
    ]}
    rows={letters}
    empty={
      <EmptyState title={t('newsletters.none')} action={empty}>
        <p>{t('newsletters.noneText')}</p>
      </EmptyState>
    }
  />
)

const languageList = (t: Translate, languages: string[]): string =>
  languages.length === 0
    ? '–'
    : formatList(
        t.lang,
        inOrder(languages).map((language) => languageWord(language, t)),
      )

const When = ({ t, letter, timeZone }: { t: Translate; letter: NewsletterSummary; timeZone: string }) => (
  <Time t={t} day={dayIn(timeZone, letter.finishedAt ?? letter.startedAt ?? letter.scheduledAt ?? letter.updatedAt)} />
)
