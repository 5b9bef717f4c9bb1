import type { RecallStop } from '@lykta/core/recall'
import type { DueList, DuePlace } from '@lykta/core/rounds'
import { formatDay, type Translate } from '@lykta/i18n'
import type { FormAnswer } from '../frame/index.ts'
import { Actions, Button, Card, CheckboxGroup, EmptyState, Form, Note, Table, Typed } from '../ui/index.ts'
import { dueWords, materialWords, placeWords } from './words.ts'

/** No more fit on one round. */
const mostStops = 60

export interface Choosing {
  t: Translate
  /** Where the form sends itself, with what the list is filtered by. */
  action: string
  mayMake: boolean
  form: FormAnswer
  /** What was ticked in a form that came back. */
  ticked: string[] | undefined
}

/** The places to fill up, to be ticked for a round. */
export const DueCard = ({ due, ...choosing }: Choosing & { due: DueList }) => {
  const { t } = choosing
  const { places, more, dueBy } = due
  return (
    <Card title={t('rounds.due')}>
      {places.length === 0 ? (
        <EmptyState title={t('rounds.due.none.title')}>
          <p>{t('rounds.due.none.text')}</p>
        </EmptyState>
      ) : (
        <>
          <Note>{t('rounds.due.count', { n: places.length, day: formatDay(t.lang, dueBy) })}</Note>
          {more > 0 && <Note>{t('rounds.due.more', { n: more })}</Note>}
          <Choice
            {...choosing}
            purpose="refill"
            options={places.map((one) => ({ value: one.place.id, label: placeWords(t, one.place), hint: whyGo(t, one) }))}
            free={places.filter(({ roundNumber }) => roundNumber === null).map(({ place }) => place.id)}
          />
        </>
      )}
    </Card>
  )
}

const whyGo = (t: Translate, { due, materials, roundNumber }: DuePlace): string =>
  [
    dueWords(t, due),
    ...materials.map((material) => `${materialWords(t, material)}.`),
    ...(roundNumber === null ? [] : [t('rounds.onRound', { number: String(roundNumber) })]),
  ].join(' ')

/** Where something recalled still lies, to be ticked for a round that fetches it. */
export const RecallCard = ({ stops, ...choosing }: Choosing & { stops: RecallStop[] }) => {
  const { t } = choosing
  if (stops.length === 0) return null
  return (
    <Card title={t('rounds.recall')}>
      <Note>{t('rounds.recall.lead')}</Note>
      <Choice
        {...choosing}
        purpose="recall"
        options={stops.map(({ place, lying }) => ({
          value: place.id,
          label: placeWords(t, place),
          hint: t('rounds.recall.copies', { n: lying.reduce((sum, { quantity }) => sum + quantity, 0) }),
        }))}
        free={[]}
      />
    </Card>
  )
}

interface ChoiceProps extends Choosing {
  purpose: 'refill' | 'recall'
  options: { value: string; label: string; hint: string }[]
  /** Ticked at first. */
  free: string[]
}

const Choice = ({ t, action, mayMake, form, ticked, purpose, options, free }: ChoiceProps) => (
  <Form action={action}>
    <input type="hidden" name="purpose" value={purpose} />
    <CheckboxGroup
      t={t}
      name={idsOf(purpose)}
      label={t('rounds.choose')}
      options={options}
      values={ticked ?? free.slice(0, mostStops)}
      error={form.errors[idsOf(purpose)]}
    />
    {mayMake && (
      <Actions>
        <Button>{t('rounds.make')}</Button>
      </Actions>
    )}
  </Form>
)

/** The field in which the places of a purpose are sent. */
export const idsOf = (purpose: 'refill' | 'recall') => `${purpose}Ids`

/** Where nobody takes what lies there. */
export const UntakenCard = ({ t, untaken }: { t: Translate; untaken: DuePlace[] }) =>
  untaken.length === 0 ? null : (
    <Card title={t('rounds.untaken')} id="untaken">
      <Note>{t('rounds.untaken.lead')}</Note>
      <Table
        caption={t('rounds.untaken')}
        captionHidden
        rows={untaken}
        columns={[
          { header: t('rounds.untaken.place'), cell: ({ place }) => placeWords(t, place) },
          { header: t('rounds.untaken.spot'), cell: ({ spot }) => (spot ? <Typed>{spot}</Typed> : '–') },
          {
            header: t('rounds.untaken.material'),
            cell: ({ materials }) =>
              materials
                .filter((one) => one.untaken)
                .map((one) => materialWords(t, one))
                .join('; '),
          },
        ]}
      />
    </Card>
  )
