import type { RoundDetails, RoundStop, StopRow } from '@lykta/core/rounds'
import type { HolderSummary } from '@lykta/core/stock'
import { isolate, type Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../frame/index.ts'
import {
  Actions,
  Button,
  Card,
  Checkbox,
  Columns,
  DateInput,
  ErrorSummary,
  Fieldset,
  Form,
  formState,
  Heading,
  Input,
  Lead,
  LinkButton,
  Select,
} from '../ui/index.ts'
import { RoundTrail } from './trail.tsx'
import { addressWords, hintWords, roundName, rowWords } from './words.ts'

interface EnterProps {
  t: Translate
  round: RoundDetails
  /** The stops that are asked for. */
  stops: RoundStop[]
  holders: HolderSummary[]
  form: FormAnswer
}

/** The paper of a round as a form: each stop with the lines that it has there. */
export const EnterPage = ({ t, round, stops, holders, form }: EnterProps) => {
  const field = formState(form.values, form.errors)
  const path = `/materials/rounds/${round.id}`
  return (
    <>
      <RoundTrail t={t} between={[{ href: path, label: roundName(t, round) }]} current={t('rounds.enter.title')} />
      <Heading over={roundName(t, round)}>{t('rounds.enter.title')}</Heading>
      <Lead>{t('rounds.enter.lead')}</Lead>
      <Form action={`${path}/enter`}>
        <ErrorSummary t={t} errors={named(form.errors, labelsOf(t, form, stops))} message={form.message} />
        <Columns>
          <DateInput {...field('visitedOn')} t={t} label={t('rounds.enter.visitedOn')} />
          <Select
            {...field('holderId')}
            t={t}
            label={t('rounds.enter.holder')}
            empty="–"
            options={holders.map(({ id, name }) => ({ value: id, label: name }))}
            optional
          />
        </Columns>
        {stops.map((stop, index) => (
          <StopFields t={t} stop={stop} at={`stops.${index}`} form={form} />
        ))}
        <Checkbox t={t} name="close" label={t('rounds.enter.close')} checked={form.values['close'] !== undefined} />
        <Actions>
          <Button>{t('rounds.enter.save')}</Button>
          <LinkButton href={path} tone="quiet">
            {t('ui.cancel')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}

/** An error of a stop is said with the name of its place. */
const labelsOf = (t: Translate, { errors }: FormAnswer, stops: RoundStop[]): Record<string, string> => ({
  visitedOn: t('rounds.enter.visitedOn'),
  holderId: t('rounds.enter.holder'),
  ...Object.fromEntries(
    Object.keys(errors).flatMap((name) => {
      const stop = stops[Number(name.split('.')[1])]
      return stop ? [[name, isolate(stop.place.name)]] : []
    }),
  ),
})

interface StopProps {
  t: Translate
  stop: RoundStop
  /** What the names of its fields begin with. */
  at: string
  form: FormAnswer
}

const StopFields = ({ t, stop, at, form }: StopProps) => {
  const field = formState(form.values, form.errors)
  const spot = field(`${at}.spot`)
  return (
    <Card title={t('rounds.enter.stop', { position: stop.position, place: isolate(stop.place.name) })} id={`field-${at.replace('.', '-')}`}>
      <input type="hidden" name="place" value={stop.place.id} />
      <p class="note">{[addressWords(stop.place), ...hintWords(t, stop)].join('. ')}</p>
      {form.errors[at] && <p class="field-error">{form.errors[at]}</p>}
      {stop.rows.map((row, index) => (
        <RowFields t={t} row={row} at={at} line={`${at}.lines.${index}`} form={form} />
      ))}
      <Columns>
        <Input {...spot} value={spot.value ?? stop.spot ?? ''} t={t} label={t('rounds.enter.spot')} autocomplete="off" optional />
        <DateInput {...field(`${at}.nextLookOn`)} t={t} label={t('rounds.enter.nextLookOn')} optional />
      </Columns>
      <Checkbox t={t} name={`${at}.refused`} label={t('rounds.enter.refused')} checked={form.values[`${at}.refused`] !== undefined} />
    </Card>
  )
}

const RowFields = ({ t, row, at, line, form }: Omit<StopProps, 'stop'> & { row: StopRow; line: string }) => {
  const field = formState(form.values, form.errors)
  return (
    <Fieldset t={t} legend={rowWords(t, row)} id={`field-${line.replaceAll('.', '-')}`}>
      <input type="hidden" name={`${at}.edition`} value={row.edition.id} />
      <Columns shape="thirds">
        {(['leftOver', 'removed', 'placed'] as const).map((what) => (
          <Input
            {...field(`${line}.${what}`)}
            t={t}
            label={t(`rounds.enter.${what}`)}
            unit={t('rounds.enter.unit')}
            width="short"
            inputmode="numeric"
            autocomplete="off"
            optional
          />
        ))}
      </Columns>
      <Checkbox
        {...field(`${line}.noneLeft`)}
        t={t}
        value="on"
        label={t('rounds.enter.noneLeft')}
        checked={form.values[`${line}.noneLeft`] !== undefined}
      />
    </Fieldset>
  )
}
