import { mergeFields, type Newsletter } from '@lykta/core/newsletters'
import type { Language, Translate } from '@lykta/i18n'
import type { Child } from 'hono/jsx'
import { ErrorSummary, type FieldErrors, Input, Note, RadioGroup, Select, Table } from '../../ui/index.ts'
import {
  AddButtons,
  BlockList,
  BlockTemplate,
  Disclosure,
  EditorForm,
  Envelope,
  Others,
  PreviewPane,
  SaveBar,
  WithTools,
} from '../../ui/letter-editor/index.ts'
import { BlockEditor, type BlockSetting, blockKinds, Tools } from './block-fields.tsx'
import { blockTypes, type Draft, emptyBlock } from './draft.ts'
import { islandWords } from './island-words.ts'

export interface EditorState {
  draft: Draft
  /** What the draft began from: the newsletter's revision, and a fingerprint of this language's text. */
  revision: number
  base: string
  errors: FieldErrors
  message?: string | undefined
  /** In words: saved when, or not yet. */
  status: string
  /** The block whose button was pressed. */
  focus?: string | undefined
}

interface PreviewChoice {
  value: string
  label: string
}

interface EditorProps {
  t: Translate
  newsletter: Newsletter
  language: Language
  state: EditorState
  /** Whose letter can be looked at. */
  readers: readonly PreviewChoice[]
  /** How large the letter is, in words. */
  size: string
  /** Who else is at it, in words. */
  others: string
}

/** The letter in one language, as a form of its parts with the letter itself beside it. */
export const Editor = ({ t, newsletter, language, state, readers, size, others }: EditorProps) => {
  const { draft, errors } = state
  const address = `/newsletters/${newsletter.id}`
  const setting: BlockSetting = { t, language, newsletterId: newsletter.id, errors }
  return (
    <>
      <EditorForm
        action={`${address}/write`}
        images={`${address}/images`}
        now={`${address}/write/now?language=${language}`}
        words={islandWords(t)}
        preview={
          <PreviewPane
            title={t('write.preview.title')}
            src={`${address}/preview?language=${language}`}
            refresh={{ label: t('write.preview.refresh'), action: `${address}/preview` }}
            size={size}
            controls={<PreviewControls t={t} readers={readers} />}
          />
        }
      >
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="revision" value={state.revision} />
        <input type="hidden" name="base" value={state.base} />
        <ErrorSummary t={t} errors={errors} message={state.message} />
        <Others text={others} />
        <Envelope>
          <WithTools tools={<Tools t={t} name="subject" />}>
            <Input {...text(t, state, 'subject', language)} label={t('write.subject')} maxlength={200} />
          </WithTools>
          <Input
            {...text(t, state, 'preheader', language)}
            label={t('write.preheader')}
            hint={t('write.preheaderHint')}
            maxlength={200}
            optional
          />
        </Envelope>
        <BlockList label={t('write.blocks')}>
          {draft.blocks.map((block) => (
            <BlockEditor block={block} setting={setting} focus={block.key === state.focus} />
          ))}
        </BlockList>
        {/* shown while there are no parts */}
        <AddButtons after="" kinds={blockKinds(t)} />
        <Help t={t} />
        <SaveBar
          words={{ save: t('ui.save'), preview: t('write.preview.jump'), undo: t('write.undo'), redo: t('write.redo') }}
          status={state.status}
        />
      </EditorForm>
      {blockTypes.map((type) => (
        <BlockTemplate type={type}>
          <BlockEditor block={emptyBlock(type, 'newkey')} setting={{ ...setting, errors: {} }} focus={false} />
        </BlockTemplate>
      ))}
    </>
  )
}

const text = (t: Translate, { draft, errors }: EditorState, name: 'subject' | 'preheader', language: Language) => ({
  t,
  name,
  value: draft[name],
  error: errors[name],
  lang: language,
})

const PreviewControls = ({ t, readers }: { t: Translate; readers: readonly PreviewChoice[] }) => (
  <>
    <Select
      t={t}
      name="preview.as"
      label={t('write.preview.as')}
      value=""
      options={[{ value: '', label: t('write.preview.example') }, ...readers]}
    />
    <RadioGroup
      t={t}
      name="preview.look"
      label={t('write.preview.look')}
      value="page"
      inline
      options={(['page', 'phone', 'text'] as const).map((value) => ({ value, label: t(`write.preview.look.${value}`) }))}
    />
    <RadioGroup
      t={t}
      name="preview.form"
      label={t('write.preview.form')}
      value="full"
      inline
      options={(['full', 'discreet'] as const).map((value) => ({ value, label: t(`write.preview.form.${value}`) }))}
    />
    {readers.length > 0 && <Note>{t('write.preview.asHint')}</Note>}
  </>
)

/** How to write what the form does not show: the small Markdown, and the fields filled in for each recipient. */
const Help = ({ t }: { t: Translate }): Child => (
  <Disclosure summary={t('write.help')}>
    <Table
      caption={t('write.help.markdown')}
      columns={[
        { header: t('write.help.type'), cell: ({ type }) => <code>{type}</code> },
        { header: t('write.help.becomes'), cell: ({ becomes }) => becomes },
      ]}
      rows={[
        { type: `**${t('write.help.bold')}**`, becomes: <b>{t('write.help.bold')}</b> },
        { type: `*${t('write.help.italic')}*`, becomes: <i>{t('write.help.italic')}</i> },
        { type: `[${t('write.help.link')}](https://www.exempel.example)`, becomes: <u>{t('write.help.link')}</u> },
        { type: `- ${t('write.help.list')}`, becomes: `• ${t('write.help.list')}` },
      ]}
    />
    <Table
      caption={t('write.help.fields')}
      columns={[
        { header: t('write.help.type'), cell: (name) => <code>{`{{${name}}}`}</code> },
        { header: t('write.help.becomes'), cell: (name) => t(`write.field.${name}`) },
      ]}
      rows={mergeFields}
    />
    <Note>{t('write.help.fallback', { code: '{{givenName|du}}' })}</Note>
    <Note>{t('write.help.undo')}</Note>
  </Disclosure>
)
