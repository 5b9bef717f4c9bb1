import type { LogSheet, SheetEdition } from '@lykta/core/visits'
import type { Translate } from '@lykta/i18n'
import { Checkbox, Fieldset, type formState } from '../ui/index.ts'
import { Stepper, VisitLine, VisitMore } from '../ui/visit-log/index.ts'
import { editionName, isOld } from './words.ts'

interface LinesProps {
  t: Translate
  sheet: LogSheet
  field: ReturnType<typeof formState>
}

/** How many a press adds or takes: cards are laid out in small bundles. */
const step = 5

/** What was done with each edition. On a telephone those that belong to the place are shown, the rest when they are asked for. */
export const EditionLines = ({ t, sheet, field }: LinesProps) => (
  <>
    {sheet.editions.map((edition) => (
      <Line t={t} edition={edition} there={heldFirst(sheet, edition)} field={field} />
    ))}
    <button class="button" data-tone="quiet" type="button" data-visit-others hidden>
      {t('log.others')}
    </button>
  </>
)

/** How many she can take from where she takes without a choice. */
const heldFirst = ({ holders: [first] }: LogSheet, { id }: SheetEdition): number =>
  first?.copies.find(({ editionId }) => editionId === id)?.quantity ?? 0

type LineProps = Pick<LinesProps, 't' | 'field'> & { edition: SheetEdition; there: number }

const Line = ({ t, edition, there, field }: LineProps) => {
  const old = isOld(edition)
  const number = (name: 'placed' | 'leftOver' | 'removed', hint?: string) => (
    <Stepper
      {...field(`${name}.${edition.id}`)}
      t={t}
      label={t(`log.${name}`)}
      hint={hint}
      step={step}
      fewer={t('log.fewer', { n: step })}
      more={t('log.more', { n: step })}
    />
  )
  const none = field(`noneLeft.${edition.id}`)
  const noneLeft = (
    <Checkbox
      t={t}
      name={none.name}
      label={t(old ? 'log.noneLeft.old' : 'log.noneLeft')}
      checked={none.value === 'on'}
      error={none.error}
    />
  )
  return (
    <VisitLine edition={edition.id} old={old}>
      <input type="hidden" name="edition" value={edition.id} />
      <Fieldset t={t} legend={editionName(t, edition)} hint={old ? t('log.old') : undefined} id={`line-${edition.id}`}>
        {old ? noneLeft : number('placed', t('log.says.there', { n: there }))}
        <VisitMore summary={t('log.count')} open={['leftOver', 'removed'].some((name) => field(`${name}.${edition.id}`).value)}>
          {number('leftOver')}
          {number('removed')}
          {!old && noneLeft}
        </VisitMore>
      </Fieldset>
    </VisitLine>
  )
}
