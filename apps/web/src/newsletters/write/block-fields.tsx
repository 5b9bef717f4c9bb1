import { mergeFields } from '@lykta/core/newsletters'
import type { Language, Translate } from '@lykta/i18n'
import { Checkbox, Field, type FieldErrors, FileInput, Input, Select } from '../../ui/index.ts'
import { BlockCard, FieldPair, TextTools, Thumbnail, Unlabelled } from '../../ui/letter-editor/index.ts'
import { type BlockType, blockTypes, type DraftBlock } from './draft.ts'

/** What every block's fields need to know besides the block. */
export interface BlockSetting {
  t: Translate
  /** Of the letter, not of the page. */
  language: Language
  newsletterId: string
  errors: FieldErrors
}

export const blockKinds = (t: Translate) => blockTypes.map((type) => ({ type, label: t(`write.block.${type}`) }))

/** One block of the letter with its buttons. */
export const BlockEditor = ({ block, setting, focus }: { block: DraftBlock; setting: BlockSetting; focus: boolean }) => {
  const { t } = setting
  const words = {
    up: t('write.up'),
    down: t('write.down'),
    duplicate: t('write.duplicate'),
    remove: t('write.remove'),
    add: t('write.addBelow'),
  }
  const Fields = fieldsOf[block.type]
  return (
    <BlockCard
      blockKey={block.key}
      type={block.type}
      kind={t(`write.block.${block.type}`)}
      words={words}
      kinds={blockKinds(t)}
      focus={focus}
    >
      <input type="hidden" name={`block.${block.key}.type`} value={block.type} />
      <Fields block={block} setting={setting} />
    </BlockCard>
  )
}

interface FieldsProps {
  block: DraftBlock
  setting: BlockSetting
}

/** What a control takes: its name in the form, what was typed, what is wrong, and the language to spell it in. */
const field = ({ block, setting }: FieldsProps, name: string) => {
  const fullName = `block.${block.key}.${name}`
  return { t: setting.t, name: fullName, value: block.fields[name] ?? '', error: setting.errors[fullName], lang: setting.language }
}

const HeadingFields = (props: FieldsProps) => {
  const { t } = props.setting
  const { lang: _, ...level } = field(props, 'level')
  return (
    <FieldPair>
      <Unlabelled>
        <Input {...field(props, 'text')} label={t('write.heading.text')} placeholder={t('write.heading.text')} maxlength={300} />
      </Unlabelled>
      <Unlabelled>
        <Select
          {...level}
          label={t('write.heading.level')}
          width="full"
          options={[
            { value: '2', label: t('write.heading.large') },
            { value: '3', label: t('write.heading.small') },
          ]}
        />
      </Unlabelled>
    </FieldPair>
  )
}

const TextFields = (props: FieldsProps) => (
  <Unlabelled>
    <MarkdownField {...props} label={props.setting.t('write.text.text')} rows={4} />
  </Unlabelled>
)

const ImageFields = (props: FieldsProps) => {
  const { t, newsletterId, errors } = props.setting
  const { key, fields } = props.block
  const imageId = fields.imageId ?? ''
  const file = `block.${key}.file`
  return (
    <>
      <input type="hidden" name={`block.${key}.imageId`} value={imageId} data-image-id />
      <Thumbnail src={imageId ? `/newsletters/${newsletterId}/images/${imageId}` : undefined} />
      <FileInput
        t={t}
        name={file}
        label={t(imageId ? 'write.image.replace' : 'write.image.file')}
        hint={t('write.image.hint')}
        error={errors[file]}
        accept="image/png,image/jpeg,image/gif,image/webp"
        optional={imageId !== ''}
      />
      <Input {...field(props, 'alt')} label={t('write.image.alt')} hint={t('write.image.altHint')} maxlength={300} optional />
      <Checkbox t={t} name={`block.${key}.decorative`} label={t('write.image.decorative')} checked={fields.decorative === 'on'} />
    </>
  )
}

const ButtonFields = (props: FieldsProps) => {
  const { t } = props.setting
  const { lang: _, ...href } = field(props, 'href')
  return (
    <FieldPair>
      <Input {...field(props, 'label')} label={t('write.button.label')} maxlength={100} />
      <Input {...href} type="url" label={t('write.button.href')} placeholder="https://" maxlength={2000} />
    </FieldPair>
  )
}

const QuoteFields = (props: FieldsProps) => {
  const { t } = props.setting
  return (
    <>
      <Unlabelled>
        <MarkdownField {...props} label={t('write.quote.text')} rows={2} />
      </Unlabelled>
      <Input {...field(props, 'by')} label={t('write.quote.by')} hint={t('write.quote.byHint')} maxlength={200} optional />
    </>
  )
}

const EventFields = (props: FieldsProps) => {
  const { t } = props.setting
  return (
    <>
      <Input {...field(props, 'title')} label={t('write.event.title')} maxlength={300} />
      <FieldPair>
        <Input {...field(props, 'when')} label={t('write.event.when')} placeholder={t('write.event.whenExample')} maxlength={200} />
        <Input {...field(props, 'where')} label={t('write.event.where')} maxlength={300} optional />
      </FieldPair>
      <MarkdownField {...props} label={t('write.event.text')} rows={2} optional />
    </>
  )
}

const MarkdownField = ({ label, rows, optional = false, ...props }: FieldsProps & { label: string; rows: number; optional?: boolean }) => {
  const { t } = props.setting
  const { value, lang, ...markdown } = field(props, 'markdown')
  return (
    <Field
      {...markdown}
      label={label}
      optional={optional}
      control={(attributes) => (
        <>
          <Tools t={t} name={markdown.name} marks />
          <textarea {...attributes} lang={lang} dir="auto" rows={Math.max(rows, lines(value))} maxlength={20_000}>
            {value}
          </textarea>
        </>
      )}
    />
  )
}

/** The buttons over a text; one line alone takes merge fields but no Markdown. */
export const Tools = ({ t, name, marks = false }: { t: Translate; name: string; marks?: boolean }) => (
  <TextTools
    controls={name}
    label={t('write.tools')}
    buttons={
      marks
        ? [
            { mark: 'bold', label: t('write.tool.bold'), sign: <b>{t('write.tool.boldSign')}</b> },
            { mark: 'italic', label: t('write.tool.italic'), sign: <i>{t('write.tool.italicSign')}</i> },
            { mark: 'link', label: t('write.tool.link'), sign: t('write.tool.linkSign') },
            { mark: 'list', label: t('write.tool.list'), sign: t('write.tool.listSign') },
          ]
        : []
    }
    fields={{ label: t('write.fields'), options: mergeFields.map((field) => ({ field, label: t(`write.field.${field}`) })) }}
  />
)

/** How many lines the text takes, about: the box shows all of it. */
const lines = (text: string) =>
  Math.min(
    30,
    text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / 60), 0),
  )

const fieldsOf: Record<BlockType, (props: FieldsProps) => ReturnType<typeof TextFields> | null> = {
  heading: HeadingFields,
  text: TextFields,
  image: ImageFields,
  button: ButtonFields,
  quote: QuoteFields,
  event: EventFields,
  divider: () => null,
}
