import type { RoundDetails, RoundStop } from '@lykta/core/rounds'
import { formatDay, type Translate } from '@lykta/i18n'
import { Actions, Button, Card, DescriptionList, Form, Heading, LinkButton, List, Note, Stack, Table, Time, Typed } from '../ui/index.ts'
import { RoundTrail } from './trail.tsx'
import { addressWords, editionWords, hintWords, roundName, rowWords } from './words.ts'

/** A round: what to pack, where to go in which order, and what has come of it. */
export const RoundPage = ({ t, round, mayWrite }: { t: Translate; round: RoundDetails; mayWrite: boolean }) => {
  const left = round.stops.filter(({ visitedOn }) => visitedOn === null)
  const path = `/materials/rounds/${round.id}`
  return (
    <>
      <RoundTrail t={t} current={roundName(t, round)} />
      <Heading>{roundName(t, round)}</Heading>
      <Stack gap="large">
        <DescriptionList
          items={[
            { term: t('rounds.column.purpose'), value: t(`rounds.purpose.${round.purpose}`) },
            { term: t('rounds.column.madeOn'), value: <Time t={t} day={round.madeOn} /> },
            {
              term: t('rounds.column.state'),
              value:
                round.closedOn === null ? t('rounds.state.open') : t('rounds.state.closed', { day: formatDay(t.lang, round.closedOn) }),
            },
          ]}
        />
        {left.length > 0 && round.closedOn === null && (
          <Actions>
            <Form action={`${path}/print`}>
              <Button tone={mayWrite ? 'secondary' : 'primary'}>{t('rounds.print')}</Button>
            </Form>
            {mayWrite && (
              <LinkButton href={`${path}/enter`} tone="primary">
                {t('rounds.enter')}
              </LinkButton>
            )}
          </Actions>
        )}
        {left.length > 0 && round.closedOn === null && <Packing t={t} round={round} />}
        <Stops t={t} stops={round.stops} />
        {mayWrite && round.closedOn === null && (
          <Card title={t('rounds.close')}>
            <Note>{t('rounds.close.text', { n: left.length })}</Note>
            <Form action={`${path}/close`}>
              <Actions>
                <Button tone="secondary">{t('rounds.close')}</Button>
              </Actions>
            </Form>
          </Card>
        )}
      </Stack>
    </>
  )
}

const Packing = ({ t, round: { packing } }: { t: Translate; round: RoundDetails }) => (
  <Card title={t('rounds.packing')}>
    {packing.length === 0 ? (
      <Note>{t('rounds.packing.none')}</Note>
    ) : (
      <>
        <Note>{t('rounds.packing.lead')}</Note>
        <List items={packing.map(({ edition, quantity }) => `${t('rounds.copies', { n: quantity })} ${editionWords(t, edition)}`)} />
      </>
    )}
  </Card>
)

const Stops = ({ t, stops }: { t: Translate; stops: RoundStop[] }) => (
  <Card title={t('rounds.stops')}>
    <Table
      caption={t('rounds.stops')}
      captionHidden
      rows={stops}
      columns={[
        {
          header: t('rounds.stop.place'),
          cell: ({ position, place }) => (
            <>
              {position}. <Typed>{place.name}</Typed>
              <Note>
                <Typed>{addressWords(place)}</Typed>
              </Note>
            </>
          ),
        },
        { header: t('rounds.stop.what'), cell: (stop) => <What t={t} stop={stop} /> },
        {
          header: t('rounds.stop.state'),
          cell: ({ visitedOn }) => (visitedOn === null ? t('rounds.stop.not') : <Time t={t} day={visitedOn} />),
        },
      ]}
    />
  </Card>
)

const What = ({ t, stop }: { t: Translate; stop: RoundStop }) => {
  const lines = [...stop.rows.map((row) => rowWords(t, row)), ...hintWords(t, stop)]
  return lines.length === 0 ? <>–</> : <List items={lines} />
}
