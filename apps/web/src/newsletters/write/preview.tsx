import { type Context, DomainError } from '@lykta/core'
import { getNewsletter, getSeries, type LetterContent, Link, previewNewsletter } from '@lykta/core/newsletters'
import { direction, errorMessage, languageOr, type Translate } from '@lykta/i18n'
import { raw } from 'hono/html'
import type { WebDeps } from '../../deps.ts'
import { contentOf, type Draft, type DraftBlock, emptyBlock } from './draft.ts'

/**
 * The page in the preview's frame: a letter is a stranger's HTML to us, with the styles it carries and images inside it. All
 * else is forbidden, also when the address is opened by itself.
 */
export const previewPolicy =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data: cid:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'"

export interface PreviewWish {
  newsletterId: string
  language: string
  form: 'full' | 'discreet'
  look: 'page' | 'text'
  /** A contact to read it as; without one it is an example's. */
  contactId: string | undefined
  /** What stands in the editor; without it what is saved. */
  draft?: Draft
  /** A template to see it in, of those one may choose among. */
  template?: string | undefined
}

/** A whole HTML document: the letter as it arrives, under the lines a mail program shows above it. */
export async function previewDocument(ctx: Context, t: Translate, wish: PreviewWish, { composer, baseUrl }: WebDeps): Promise<string> {
  const { newsletterId, language, form, contactId, template } = wish
  try {
    const newsletter = await getNewsletter(ctx, { newsletterId })
    const draft = wish.draft ?? (template && !newsletter.languages.includes(language) ? sampleDraft(t) : undefined)
    const rendered = await previewNewsletter(
      ctx,
      {
        newsletterId,
        language,
        form,
        ...(contactId && { contactId }),
        ...(draft && { content: presentable(draft, baseUrl) }),
        ...(template && { template }),
      },
      { composer, baseUrl },
    )
    if (template) return rendered.html
    const series = await getSeries(ctx, { seriesId: newsletter.seriesId })
    const top = (
      <LetterTop
        t={t}
        language={language}
        from={form === 'discreet' ? series.discreetName : series.senderName}
        address={(form === 'discreet' && series.discreetAddress) || series.senderAddress}
        subject={rendered.subject}
      />
    )
    return wish.look === 'text' ? textDocument(language, String(top), rendered.text) : withTop(rendered.html, String(top))
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind === 'unauthenticated' || error.kind === 'forbidden') throw error
    const code = error.issues[0]?.code ?? error.code
    return messageDocument(t, errorMessage(t.lang, code, { ...error.params, ...error.issues[0]?.params }))
  }
}

/** What a template is shown with as long as nothing is written. */
const sampleDraft = (t: Translate): Draft => ({
  subject: t('template.sample.title'),
  preheader: '',
  blocks: [
    { ...emptyBlock('heading', '1'), fields: { text: t('template.sample.title'), level: '2' } },
    { ...emptyBlock('text', '2'), fields: { markdown: t('template.sample.text') } },
    { ...emptyBlock('button', '3'), fields: { label: t('template.sample.button'), href: '' } },
  ],
})

/** A draft is looked at before it is finished: an image not chosen yet is left out, and a link not written yet leads home. */
function presentable(draft: Draft, baseUrl: string) {
  const blocks = draft.blocks
    .filter(({ type, fields }) => type !== 'image' || fields.imageId)
    .map((block) => (block.type === 'button' && !Link.safeParse(block.fields.href).success ? linkingTo(block, baseUrl) : block))
  // what is still wrong with it the verb says
  return contentOf({ ...draft, blocks }) as LetterContent
}

const linkingTo = (block: DraftBlock, href: string): DraftBlock => ({ ...block, fields: { ...block.fields, href } })

/** Important, for the letter's own styles for the dark reach everything in its body. */
const lines =
  'display:block;margin:0;padding:14px 20px;background:#fff !important;color:#14213d !important;border-bottom:1px solid #c9c9c9;font:15px/1.5 system-ui,sans-serif;text-align:start'

const LetterTop = ({
  t,
  language,
  from,
  address,
  subject,
}: {
  t: Translate
  language: string
  from: string
  address: string
  subject: string
}) => (
  <header lang={t.lang} dir="ltr" style={lines}>
    <span>
      {t('write.preview.from')}: <bdi>{from}</bdi> &lt;{address}&gt;
    </span>
    <br />
    <span>
      {t('write.preview.subject')}:{' '}
      <strong>
        <bdi lang={language}>{subject}</bdi>
      </strong>
    </span>
  </header>
)

/** The composer's document is whole; its body begins once. */
const withTop = (html: string, top: string) => html.replace(/<body[^>]*>/, (body) => body + top)

const textDocument = (language: string, top: string, text: string) =>
  page(
    languageOr(language),
    <>
      {raw(top)}
      <pre
        dir="auto"
        style="margin:0;padding:20px;font:15px/1.6 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:plaintext"
      >
        {text}
      </pre>
    </>,
  )

const messageDocument = (t: Translate, words: string) =>
  page(t.lang, <p style="margin:0;padding:24px 20px;font:17px/1.5 system-ui,sans-serif">{words}</p>)

const page = (language: ReturnType<typeof languageOr>, content: ReturnType<typeof LetterTop>) =>
  `<!doctype html>${(
    <html lang={language} dir={direction(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{language}</title>
      </head>
      <body style="margin:0;background:#fff;color:#14213d">{content}</body>
    </html>
  )}`
