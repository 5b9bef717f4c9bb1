import { can, DomainError } from '@lykta/core'
import { getNewsletter, setContent } from '@lykta/core/newsletters'
import { isLanguage, type Language } from '@lykta/i18n'
import type { WebDeps } from '../../deps.ts'
import { pages, redirectDone, renderPage, type StaffContext } from '../../frame/index.ts'
import { inOrder, languageWord } from '../languages.ts'
import { type Draft, draftOf, emptyDraft, readDraft, textOf, theirDraft } from './draft.ts'
import { applyEdit, readEdit } from './edit.ts'
import { draftErrors } from './faults.ts'
import { storeImages } from './images.ts'
import { choices, merged } from './merge.ts'
import { RemoveLanguage } from './other-pages.tsx'
import { type Again, othersWork, renderConflict, renderEditor, renderLocked, renderStart, savedState, savedText } from './render.tsx'
import { contentIn, fingerprint, saveDraft } from './save-draft.ts'
import { sizeWords } from './size-words.ts'

/** Writing a letter: every button of the editor posts the whole form here; its script posts it too, and asks for JSON. */
export const writePages = (deps: WebDeps) =>
  pages()
    .get('/newsletters/:id/write', async (c) => {
      const newsletter = await getNewsletter(c.var.ctx, { newsletterId: c.req.param('id') })
      const asked = c.req.query('language') ?? inOrder(newsletter.languages)[0] ?? 'sv'
      const language = isLanguage(asked) ? asked : undefined
      if (newsletter.state !== 'draft' || !can(c.var.ctx.actor, 'newsletters:write')) return renderLocked(c, newsletter, language)
      const content = language && contentIn(newsletter, language)
      if (language && (content || newsletter.languages.length === 0))
        return renderEditor(c, deps, newsletter, language, savedState(c, newsletter, language, content ? draftOf(content) : emptyDraft()))
      return renderStart(c, newsletter, language)
    })
    .post('/newsletters/:id/write', async (c) => {
      const { ctx, lang } = c.var
      const form = await c.req.formData()
      const newsletterId = c.req.param('id')
      const sent = { form, newsletterId, language: languageOf(form), draft: readDraft(form), wish: textOf(form, 'do') }
      const imageErrors = await storeImages(ctx, newsletterId, form, sent.draft, lang)
      const edit = readEdit(sent.wish)
      if (sent.wish === 'start') return startLanguage(c, deps, sent)
      if (Object.keys(imageErrors).length > 0) return showAgain(c, deps, sent, { errors: imageErrors, status: 422 })
      if (edit.do !== 'save') return showAgain(c, deps, sent, applyEdit(sent.draft, edit))
      if (sent.wish === 'edit') return showAgain(c, deps, sent, {})
      if (sent.wish === 'merge') return merge(c, deps, sent)
      return save(c, deps, sent)
    })
    .get('/newsletters/:id/write/now', async (c) => {
      const { ctx } = c.var
      const newsletter = await getNewsletter(ctx, { newsletterId: c.req.param('id') })
      const { base, text } = await othersWork(c, newsletter, c.req.query('language') ?? '')
      return c.json({ base, text })
    })
    .get('/newsletters/:id/write/remove', async (c) => {
      const newsletter = await getNewsletter(c.var.ctx, { newsletterId: c.req.param('id') })
      const language = c.req.query('language') ?? ''
      if (!isLanguage(language)) return c.notFound()
      return renderPage(
        c,
        { title: c.var.t('shell.nav.newsletters'), section: '/newsletters' },
        <RemoveLanguage t={c.var.t} newsletter={newsletter} language={language} />,
      )
    })
    .post('/newsletters/:id/write/remove', async (c) => {
      const form = await c.req.formData()
      const newsletterId = c.req.param('id')
      const language = languageOf(form)
      await setContent(c.var.ctx, { newsletterId, revision: Number(textOf(form, 'revision')), language, content: null })
      return redirectDone(c, `/newsletters/${newsletterId}`, 'write.removed', { language: languageWord(language, c.var.t) })
    })

interface Sent {
  form: FormData
  newsletterId: string
  language: Language
  draft: Draft
  wish: string
}

const languageOf = (form: FormData): Language => {
  const language = textOf(form, 'language')
  if (isLanguage(language)) return language
  throw new DomainError('invalid', 'invalid_input', { pointer: '/language' })
}

/** Saves what was chosen of two texts, unless the other has changed since they were laid beside each other. */
async function merge(c: StaffContext, deps: WebDeps, sent: Sent): Promise<Response> {
  const newsletter = await getNewsletter(c.var.ctx, { newsletterId: sent.newsletterId })
  const saved = contentIn(newsletter, sent.language)
  if (fingerprint(saved) !== textOf(sent.form, 'base')) return renderConflict(c, sent.newsletterId, sent.language, sent.draft)
  const chosen = (name: string) => choices.find((choice) => choice === textOf(sent.form, `choice.${name}`))
  return save(c, deps, { ...sent, draft: merged(sent.draft, theirDraft(saved), chosen) })
}

async function save(c: StaffContext, deps: WebDeps, { form, newsletterId, language, draft }: Sent): Promise<Response> {
  const { ctx, lang } = c.var
  const json = c.req.header('accept')?.includes('application/json')
  const base = textOf(form, 'base')
  try {
    const newsletter = await saveDraft(ctx, { newsletterId, language, draft, revision: Number(textOf(form, 'revision')), base })
    if (!json) return redirectDone(c, `/newsletters/${newsletterId}/write?language=${language}`, 'write.saved')
    return c.json({
      revision: newsletter.revision,
      base: fingerprint(contentIn(newsletter, language)),
      text: savedText(c, newsletter),
      size: await sizeWords(c, deps, newsletter, language),
    })
  } catch (error) {
    if (!(error instanceof DomainError) || !['invalid', 'conflict', 'unprocessable'].includes(error.kind)) throw error
    const { errors, message } = draftErrors(lang, error, draft)
    const conflict = error.code === 'newsletter_changed_elsewhere'
    if (json) return c.json({ conflict, text: message ?? Object.values(errors)[0], field: Object.keys(errors)[0] }, conflict ? 409 : 422)
    if (conflict) return renderConflict(c, newsletterId, language, draft)
    return showAgain(
      c,
      deps,
      { form, newsletterId, language, draft, wish: '' },
      { errors, message, status: error.kind === 'conflict' ? 409 : 422 },
    )
  }
}

/** The editor with what was sent, not saved. */
async function showAgain(c: StaffContext, deps: WebDeps, { form, newsletterId, language, draft }: Sent, again: Again): Promise<Response> {
  const newsletter = await getNewsletter(c.var.ctx, { newsletterId })
  c.status(again.status ?? 200)
  return renderEditor(c, deps, newsletter, language, {
    draft: again.draft ?? draft,
    revision: Number(textOf(form, 'revision')),
    base: textOf(form, 'base'),
    errors: again.errors ?? {},
    message: again.message,
    status: c.var.t('write.status.unsaved'),
    focus: again.focus,
  })
}

async function startLanguage(c: StaffContext, deps: WebDeps, { form, newsletterId, language }: Sent): Promise<Response> {
  const newsletter = await getNewsletter(c.var.ctx, { newsletterId })
  const model = contentIn(newsletter, textOf(form, 'from'))
  const saved = contentIn(newsletter, language)
  const draft = saved ? draftOf(saved) : model ? draftOf(model) : emptyDraft()
  return renderEditor(c, deps, newsletter, language, {
    draft,
    revision: newsletter.revision,
    base: fingerprint(saved),
    errors: {},
    status: c.var.t('write.status.unsaved'),
  })
}
