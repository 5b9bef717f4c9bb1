import type { Fact } from '@lykta/core/facts'
import { factDecisions } from '@lykta/core/materials'
import type { RecallEdition } from '@lykta/core/recall'
import { formatDay, type Translate } from '@lykta/i18n'
import type { FormAnswer } from '../../frame/index.ts'
import {
  Actions,
  Button,
  DescriptionList,
  ErrorSummary,
  Form,
  formState,
  Heading,
  Input,
  Lead,
  LinkButton,
  Note,
  RadioGroup,
} from '../../ui/index.ts'
import { editionName, factText } from '../words.ts'
import { FactTrail } from './fact-trail.tsx'

interface AskProps {
  t: Translate
  fact: Fact
  /** Those that carry what it no longer is, recalled ones left out. */
  editions: RecallEdition[]
  form: FormAnswer
}

/** What is to be done with the editions that carry what a fact no longer is. */
export const AskPage = ({ t, fact, editions, form }: AskProps) => (
  <>
    <FactTrail t={t} fact={fact} current={t('editions.decide')} />
    <Heading over={fact.name}>{t('facts.ask.title')}</Heading>
    {editions.length === 0 ? <Note>{t('facts.ask.none')}</Note> : <Lead>{t('facts.ask.lead')}</Lead>}
    <Changed t={t} fact={fact} />
    {editions.length > 0 && <AskForm t={t} fact={fact} editions={editions} form={form} />}
  </>
)

const Changed = ({ t, fact: { versions } }: { t: Translate; fact: Fact }) => {
  const newest = versions[0]
  return newest ? (
    <DescriptionList
      items={[
        {
          term: t('facts.ask.now', { day: formatDay(t.lang, newest.validFrom) }),
          value: newest.value ? factText(t, newest.value) : t('facts.today.none'),
        },
      ]}
    />
  ) : null
}

const AskForm = ({ t, fact, editions, form }: AskProps) => {
  const field = formState(form.values, form.errors)
  return (
    <Form action={`/materials/facts/${fact.id}/editions`}>
      <ErrorSummary t={t} message={form.message ?? Object.values(form.errors)[0]} />
      {editions.map((one) => (
        <RadioGroup
          {...field(decisionField(one.edition.id))}
          t={t}
          label={editionName(t, one.edition)}
          hint={whereWords(t, fact, one)}
          options={factDecisions.map((decision) => ({
            value: decision,
            label: t(`facts.ask.${decision}`),
            hint: t(`facts.ask.${decision}.hint`),
          }))}
          optional
        />
      ))}
      <Input {...field('reason')} t={t} label={t('facts.ask.reason')} maxlength={500} autocomplete="off" optional />
      <Actions>
        <Button>{t('facts.ask.save')}</Button>
        <LinkButton href={`/materials/facts/${fact.id}`} tone="quiet">
          {t('ui.cancel')}
        </LinkButton>
      </Actions>
    </Form>
  )
}

export const decisionField = (editionId: string): string => `decision.${editionId}`

function whereWords(t: Translate, fact: Fact, { edition, places, lying, held }: RecallEdition): string {
  const printed = edition.facts.find(({ factId }) => factId === fact.id)?.value
  return [printed && t('facts.ask.was', { value: factText(t, printed) }), t('recall.where.counts', { places, lying, held })]
    .filter(Boolean)
    .join(' ')
}
