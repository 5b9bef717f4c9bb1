import type { Newsletter } from '@lykta/core/newsletters'
import type { Translate } from '@lykta/i18n'
import { Actions, Button, Card, Columns, Form, Heading, Lead, LinkButton, Note, Stack, Time } from '../../ui/index.ts'
import { TypedText } from '../../ui/letter-editor/index.ts'
import { blockFields, type Draft, type DraftBlock, draftOf, emptyDraft } from './draft.ts'
import { contentIn, fingerprint } from './save-draft.ts'

interface ConflictProps {
  t: Translate
  newsletter: Newsletter
  language: string
  mine: Draft
  by: string
  timeZone: string
}

/** Two have written in the same text: both stand here whole, and one is chosen. Nothing is lost until then. */
export const Conflict = ({ t, newsletter, language, mine, by, timeZone }: ConflictProps) => {
  const saved = contentIn(newsletter, language)
  const theirs = saved ? draftOf(saved) : { ...emptyDraft(), blocks: [] }
  const address = `/newsletters/${newsletter.id}/write`
  return (
    <>
      <Stack>
        <Heading over={newsletter.title}>{t('write.conflict.title')}</Heading>
        <Lead>{t('write.conflict.text', { by })}</Lead>
      </Stack>
      <Columns>
        <Card title={t('write.conflict.mine')}>
          <DraftText t={t} draft={mine} other={theirs} language={language} />
          <Form action={address} upload>
            <DraftFields draft={mine} language={language} revision={newsletter.revision} base={fingerprint(saved)} />
            <Actions>
              <Button name="do" value="save">
                {t('write.conflict.keepMine')}
              </Button>
              <Button name="do" value="edit" tone="secondary">
                {t('write.conflict.editMine')}
              </Button>
            </Actions>
          </Form>
        </Card>
        <Card title={t('write.conflict.theirs', { by })}>
          <Note>
            <Time t={t} at={newsletter.updatedAt} timeZone={timeZone} />
          </Note>
          <DraftText t={t} draft={theirs} other={mine} language={language} />
          <Actions>
            <LinkButton href={`${address}?language=${language}`}>{t('write.conflict.keepTheirs')}</LinkButton>
          </Actions>
        </Card>
      </Columns>
    </>
  )
}

/** A draft to read, with what the other does not have pointed out. */
const DraftText = ({ t, draft, other, language }: { t: Translate; draft: Draft; other: Draft; language: string }) => {
  const known = new Set(other.blocks.map(signature))
  return (
    <Stack>
      <Part label={t('write.subject')} text={draft.subject} differs={draft.subject !== other.subject} t={t} language={language} />
      {draft.preheader !== '' && (
        <Part label={t('write.preheader')} text={draft.preheader} differs={draft.preheader !== other.preheader} t={t} language={language} />
      )}
      {draft.blocks.map((block) => (
        <Part
          label={t(`write.block.${block.type}`)}
          text={blockText(block)}
          differs={!known.has(signature(block))}
          t={t}
          language={language}
        />
      ))}
    </Stack>
  )
}

const Part = ({ t, label, text, differs, language }: { t: Translate; label: string; text: string; differs: boolean; language: string }) => (
  <div>
    <Note>
      {label} {differs && <mark>{t('write.conflict.differs')}</mark>}
    </Note>
    <TypedText lang={language}>{text}</TypedText>
  </div>
)

const signature = ({ type, fields }: DraftBlock): string => JSON.stringify([type, ...blockFields[type].map((name) => fields[name])])

const blockText = ({ fields }: DraftBlock): string =>
  Object.entries(fields)
    .filter(([name, value]) => value !== '' && name !== 'imageId' && name !== 'level')
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
