import type { Fact, FactVersion } from '@lykta/core/facts'
import type { Edition, Material } from '@lykta/core/materials'
import { collator, formatDay, languageName, type Translate } from '@lykta/i18n'
import { type FormAnswer, freshForm, named, type Sent } from '../../frame/index.ts'
import {
  Actions,
  Breadcrumb,
  Button,
  DateInput,
  ErrorSummary,
  Fieldset,
  Form,
  formState,
  Heading,
  Input,
  LinkButton,
  Note,
  Select,
  Stack,
} from '../../ui/index.ts'
import { editionName, factText } from '../words.ts'
import { printLanguages } from './print-languages.ts'

interface EditionFormProps {
  t: Translate
  material: Material
  known: Edition | undefined
  facts: Fact[]
  form: FormAnswer
}

/** An edition to add, or one that is known to set right. */
export const EditionFormPage = ({ t, material, known, facts, form }: EditionFormProps) => {
  const field = formState(form.values, form.errors)
  const back = known ? `/materials/editions/${known.id}` : `/materials/${material.id}`
  const title = t(known ? 'materials.edit' : 'editions.add')
  const labels = {
    language: t('editions.language'),
    name: t('editions.name'),
    printedOn: t('editions.printedOn'),
    validFrom: t('editions.validFrom'),
    versionIds: t('editions.facts'),
  }
  return (
    <>
      <Breadcrumb
        t={t}
        items={[
          { href: '/materials', label: t('materials.title') },
          { href: `/materials/${material.id}`, label: material.name },
          ...(known ? [{ href: back, label: editionName(t, known) }] : []),
        ]}
        current={title}
      />
      <Heading over={material.name}>{title}</Heading>
      <Form action={known ? `${back}/edit` : `/materials/${material.id}/editions/new`}>
        <ErrorSummary t={t} errors={named(form.errors, labels)} message={form.message} />
        <Select {...field('language')} t={t} label={labels.language} options={languageOptions(t, form.values['language'])} />
        <Input {...field('name')} t={t} label={labels.name} hint={t('editions.name.hint')} width="short" autocomplete="off" />
        <DateInput {...field('printedOn')} t={t} label={labels.printedOn} hint={t('editions.printedOn.hint')} optional />
        <DateInput {...field('validFrom')} t={t} label={labels.validFrom} hint={t('editions.validFrom.hint')} optional />
        {facts.length > 0 && (
          <Fieldset
            t={t}
            legend={labels.versionIds}
            hint={t('editions.facts.hint')}
            error={form.errors['versionIds']}
            id="field-versionIds"
            optional={false}
          >
            <Stack>
              {facts.map((fact) => (
                <Select
                  {...field(fieldOf(fact))}
                  t={t}
                  label={fact.name}
                  empty={t('editions.facts.absent')}
                  options={fact.versions.flatMap((version) => versionOption(t, version))}
                  width="full"
                  optional
                />
              ))}
            </Stack>
          </Fieldset>
        )}
        {facts.length === 0 && <Note>{t('facts.none.text')}</Note>}
        <Actions>
          <Button>{t('materials.save')}</Button>
          <LinkButton href={back} tone="quiet">
            {t('ui.cancel')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}

const fieldOf = ({ id }: Pick<Fact, 'id'>): string => `fact.${id}`

const versionOption = (t: Translate, { id, value, validFrom }: FactVersion) =>
  value === null ? [] : [{ value: id, label: t('editions.fact.since', { value: factText(t, value), day: formatDay(t.lang, validFrom) }) }]

/** By name, and one that is kept already whatever it is. */
function languageOptions(t: Translate, kept: string | undefined) {
  const tags = kept && !printLanguages.includes(kept) ? [...printLanguages, kept] : printLanguages
  const order = collator(t.lang)
  return tags.map((tag) => ({ value: tag, label: languageName(tag, t.lang) })).sort((a, b) => order.compare(a.label, b.label))
}

/** The form as it stands for an edition. */
export const editionForm = ({ language, name, printedOn, validFrom, facts }: Edition): FormAnswer =>
  freshForm({
    language,
    name,
    printedOn: printedOn ?? '',
    validFrom,
    ...Object.fromEntries(facts.map(({ factId, versionId }) => [fieldOf({ id: factId }), versionId])),
  })

/** A form for a new one: most carry all that is so today. */
export const newEditionForm = (facts: Fact[]): FormAnswer =>
  freshForm({ language: 'sv', ...Object.fromEntries(facts.flatMap(({ id, today }) => (today ? [[fieldOf({ id }), today.id]] : []))) })

/** What was sent, for the schema to judge. */
export const sentEdition = (sent: Sent, facts: Fact[]) => {
  const validFrom = sent.text('validFrom')
  return {
    language: sent.text('language') ?? '',
    name: sent.text('name') ?? '',
    printedOn: sent.text('printedOn') ?? null,
    ...(validFrom && { validFrom }),
    versionIds: facts.flatMap((fact) => sent.text(fieldOf(fact)) ?? []),
  }
}
