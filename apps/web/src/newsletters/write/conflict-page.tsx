import type { Newsletter } from '@lykta/core/newsletters'
import type { Translate } from '@lykta/i18n'
import { Actions, Button, EnterButton, Form, Heading, Lead, LinkButton, Note, RadioGroup, Stack, Time } from '../../ui/index.ts'
import { TypedText } from '../../ui/letter-editor/index.ts'
import { type Draft, type DraftBlock, theirDraft } from './draft.ts'
import { choices, type Stretch, stretches } from './merge.ts'
import { contentIn, fingerprint } from './save-draft.ts'

interface ConflictProps {
  t: Translate
  newsletter: Newsletter
  language: string
  mine: Draft
  by: string
  timeZone: string
}

/**
 * Two have written in the same text. Both stand here: where they differ one is chosen, or both, part by part, or one text
 * whole. Nothing is lost until then.
 */
export const Conflict = ({ t, newsletter, language, mine, by, timeZone }: ConflictProps) => {
  const saved = contentIn(newsletter, language)
  const theirs = theirDraft(saved)
  const address = `/newsletters/${newsletter.id}/write`
  const part = { t, language, by }
  return (
    <>
      <Stack>
        <Heading over={newsletter.title}>{t('write.conflict.title')}</Heading>
        <Lead>{t('write.conflict.text', { by })}</Lead>
        <Note>
          {t('write.conflict.theirs', { by })} <Time t={t} at={newsletter.updatedAt} timeZone={timeZone} />
        </Note>
      </Stack>
      <Form action={address} upload>
        <EnterButton name="do" value="merge" />
        <DraftFields draft={mine} language={language} revision={newsletter.revision} base={fingerprint(saved)} />
        <Line {...part} name="subject" label={t('write.subject')} mine={mine.subject} theirs={theirs.subject} />
        <Line {...part} name="preheader" label={t('write.preheader')} mine={mine.preheader} theirs={theirs.preheader} />
        {stretches(mine.blocks, theirs.blocks).map((stretch, index) => (
          <StretchPart {...part} stretch={stretch} index={index} />
        ))}
        <Actions>
          <Button name="do" value="merge">
            {t('write.conflict.merge')}
          </Button>
          <Button name="do" value="save" tone="secondary">
            {t('write.conflict.keepMine')}
          </Button>
          <Button name="do" value="edit" tone="secondary">
            {t('write.conflict.editMine')}
          </Button>
          <LinkButton href={`${address}?language=${language}`}>{t('write.conflict.keepTheirs')}</LinkButton>
        </Actions>
      </Form>
    </>
  )
}

interface PartProps {
  t: Translate
  language: string
  by: string
}

/** Subject or preheader: one of the two. */
const Line = ({ t, language, by, name, label, mine, theirs }: PartProps & { name: string; label: string; mine: string; theirs: string }) =>
  mine === theirs ? (
    <input type="hidden" name={`choice.${name}`} value="mine" />
  ) : (
    <RadioGroup
      t={t}
      name={`choice.${name}`}
      label={label}
      value="mine"
      options={[
        { value: 'mine', label: t('write.conflict.mine'), hint: <TypedText lang={language}>{mine || '–'}</TypedText> },
        { value: 'theirs', label: t('write.conflict.theirs', { by }), hint: <TypedText lang={language}>{theirs || '–'}</TypedText> },
      ]}
    />
  )

/** Parts that are the same are read; where they differ there is a choice. */
const StretchPart = ({ t, language, by, stretch, index }: PartProps & { stretch: Stretch; index: number }) => {
  if ('same' in stretch) return <Blocks t={t} language={language} blocks={stretch.same} />
  const sides = { mine: stretch.mine, theirs: stretch.theirs }
  return (
    <RadioGroup
      t={t}
      name={`choice.${index}`}
      label={t('write.conflict.differs')}
      value="both"
      options={choices.map((choice) => ({
        value: choice,
        label:
          choice === 'both' ? t('write.conflict.both') : choice === 'mine' ? t('write.conflict.mine') : t('write.conflict.theirs', { by }),
        hint:
          choice === 'both' ? undefined : sides[choice].length > 0 ? (
            <Blocks t={t} language={language} blocks={sides[choice]} />
          ) : (
            t('write.conflict.nothing')
          ),
      }))}
    />
  )
}

const Blocks = ({ t, language, blocks }: { t: Translate; language: string; blocks: readonly DraftBlock[] }) => (
  <>
    {blocks.map((block) => (
      <div>
        <Note>{t(`write.block.${block.type}`)}</Note>
        <TypedText lang={language}>{blockText(block)}</TypedText>
      </div>
    ))}
  </>
)

const blockText = ({ fields }: DraftBlock): string =>
  Object.entries(fields)
    .filter(([name, value]) => value !== '' && !['imageId', 'level', 'decorative'].includes(name))
    .map(([, value]) => value)
    .join('\n')

/** The whole draft once more, out of sight: what is chosen is sent from here. */
const DraftFields = ({ draft, language, revision, base }: { draft: Draft; language: string; revision: number; base: string }) => (
  <>
    {Object.entries({ language, revision: String(revision), base, subject: draft.subject, preheader: draft.preheader }).map(
      ([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ),
    )}
    {draft.blocks.map(({ key, type, fields }) => (
      <>
        <input type="hidden" name={`block.${key}.type`} value={type} />
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={`block.${key}.${name}`} value={value} />
        ))}
      </>
    ))}
  </>
)
