import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { association, composer, member, seriesId, words } from '../../../../test/support/letters.ts'
import { updateSettings } from '../settings/index.ts'
import { checkNewsletter } from './check-newsletter.ts'
import type { LetterContent } from './content.ts'
import { createNewsletter } from './create-newsletter.ts'
import { updateSeries } from './series/index.ts'
import { setContent } from './set-content.ts'
import { submitNewsletter } from './submit-newsletter.ts'
import { updateNewsletter } from './update-newsletter.ts'

async function letter(ctx: TestContext, contents: Record<string, LetterContent>): Promise<string> {
  const { id: newsletterId } = await createNewsletter(ctx, { seriesId: await seriesId(ctx), title: 'Vårbrev' })
  let revision = 1
  for (const [language, content] of Object.entries(contents))
    revision = (await setContent(ctx, { newsletterId, revision, language, content })).revision
  return newsletterId
}

const problems = async (ctx: TestContext, newsletterId: string) => (await checkNewsletter(ctx, { newsletterId }, { composer })).problems

test(
  'an unknown merge field is named with its place, and the letter cannot be submitted',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example' })
    const newsletterId = await letter(ctx, {
      sv: { ...words('Hej {{förnamn}}'), blocks: [{ type: 'text', markdown: 'Bra {{givenName}' }] },
    })
    expect(await problems(ctx, newsletterId)).toEqual([
      { severity: 'error', code: 'merge_field_unknown', pointer: '/contents/sv/subject', params: { language: 'sv', field: 'förnamn' } },
      {
        severity: 'error',
        code: 'merge_field_unknown',
        pointer: '/contents/sv/blocks/0/markdown',
        params: { language: 'sv', field: '{{' },
      },
    ])
    await expect(submitNewsletter(ctx, { newsletterId }, { composer })).rejects.toMatchObject({
      code: 'letter_not_ready',
      issues: [{}, {}],
    })
  }),
)

test(
  'a language without a text falls back by the chain with a warning, and without any fallback is an error',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example', language: 'ar' })
    await member(ctx, { email: 'b@mejl.example', language: 'fi' })
    const withSwedish = await letter(ctx, { sv: words(), ar: words() })
    expect(await problems(ctx, withSwedish)).toEqual([
      { severity: 'warning', code: 'language_falls_back', pointer: '/contents/fi', params: { language: 'fi', fallback: 'sv', count: 1 } },
    ])
    const onlyArabic = await letter(ctx, { ar: words() })
    expect(await problems(ctx, onlyArabic)).toEqual([
      { severity: 'error', code: 'language_missing', pointer: '/contents/fi', params: { language: 'fi', count: 1 } },
    ])
  }),
)

test(
  'nothing to say and nobody to say it to are errors',
  withContext(async (ctx) => {
    await association(ctx)
    const newsletterId = await letter(ctx, {})
    expect((await problems(ctx, newsletterId)).map(({ code }) => code)).toEqual(['letter_empty', 'audience_empty'])
  }),
)

test(
  'a template that is not there is found before anything is sent',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example' })
    const newsletterId = await letter(ctx, { sv: words() })
    await updateNewsletter(ctx, { newsletterId, revision: 2, template: 'borta' })
    expect(await problems(ctx, newsletterId)).toMatchObject([{ severity: 'error', code: 'template_unknown' }])
  }),
)

test(
  'a letter that names the association is not ready for those who get it discreetly',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example', safe: { channels: ['email'], sender: 'alias' } })
    const newsletterId = await letter(ctx, { sv: words('Nytt från Kvinnojouren Lyktan') })
    expect(await problems(ctx, newsletterId)).toMatchObject([
      {
        severity: 'error',
        code: 'discreet_reveals',
        pointer: '/contents/sv/subject',
        params: { language: 'sv', word: 'Kvinnojouren Lyktan' },
      },
    ])
  }),
)

test(
  'a button that leads nowhere yet can be saved, and not sent',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example' })
    const newsletterId = await letter(ctx, { sv: { ...words(), blocks: [{ type: 'button', label: 'Läs mer', href: '' }] } })
    expect(await problems(ctx, newsletterId)).toMatchObject([
      { severity: 'error', code: 'link_missing', pointer: '/contents/sv/blocks/0/href' },
    ])
  }),
)

const discreetly = { channels: ['email' as const], sender: 'alias' as const }

test(
  'without a sender and links of its own nothing goes out discreetly, and what is missing is named',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example', safe: discreetly })
    const newsletterId = await letter(ctx, { sv: words() })
    expect(await problems(ctx, newsletterId)).toEqual([])
    await updateSettings(ctx, { discreetUrl: null })
    await updateSeries(ctx, { seriesId: await seriesId(ctx), discreetAddress: null, discreetName: 'Jouren' })
    expect(await problems(ctx, newsletterId)).toEqual([
      { severity: 'error', code: 'discreet_sender_reveals', pointer: '/series', params: { word: 'jouren' } },
      { severity: 'error', code: 'discreet_address_missing', pointer: '/series' },
      { severity: 'error', code: 'discreet_url_missing', pointer: '/settings' },
    ])
    await updateSettings(ctx, { discreetUrl: 'https://brev.lyktan.example/x' })
    await updateSeries(ctx, { seriesId: await seriesId(ctx), discreetAddress: 'olivia@post.lyktan.example', discreetName: 'Olivia' })
    expect(await problems(ctx, newsletterId)).toMatchObject([
      { code: 'discreet_sender_reveals', params: { word: 'lyktan.example' } },
      { code: 'discreet_url_reveals', params: { word: 'lyktan.example' } },
    ])
  }),
)

test(
  'words of the field and of the association are named with their places, and a word of its name asks for judgement',
  withContext(async (ctx) => {
    await association(ctx)
    await updateSettings(ctx, { forbiddenWords: ['Gula huset'] })
    await member(ctx, { email: 'a@mejl.example', safe: discreetly })
    const newsletterId = await letter(ctx, {
      sv: {
        subject: 'Möte i gula huset',
        preheader: 'Mot våld',
        blocks: [
          { type: 'text', markdown: 'Hej från {{associationName}}. Lyktan lyser.' },
          { type: 'button', label: 'Läs', href: 'https://lyktan.example/x' },
          { type: 'event', title: 'Träff', when: '18.00', where: 'På jouren', markdown: '' },
        ],
      },
    })
    const found = (await problems(ctx, newsletterId)).map(({ severity, code, pointer, params }) => [severity, code, pointer, params?.word])
    expect(found).toEqual([
      ['error', 'discreet_reveals', '/contents/sv/subject', 'Gula huset'],
      ['error', 'discreet_reveals', '/contents/sv/preheader', 'våld'],
      ['error', 'discreet_reveals', '/contents/sv/blocks/1/href', 'lyktan.example'],
      ['error', 'discreet_reveals', '/contents/sv/blocks/2/where', 'jouren'],
      ['warning', 'discreet_name_word', '/contents/sv/blocks/0/markdown', 'Lyktan'],
    ])
  }),
)

test(
  'those who would get it discreetly can be left out knowingly, and are counted with the reason',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example', safe: discreetly })
    await member(ctx, { email: 'b@mejl.example' })
    const newsletterId = await letter(ctx, { sv: words('Nytt från Kvinnojouren Lyktan') })
    await updateNewsletter(ctx, { newsletterId, revision: 2, leaveOutDiscreet: true })
    expect(await checkNewsletter(ctx, { newsletterId }, { composer })).toMatchObject({
      problems: [],
      recipients: { total: 1, discreet: 0, leftOut: [{ reason: 'not_discreet', count: 1 }] },
    })
  }),
)

test(
  'a reader of a variant gets the language itself, and who can get no text is counted among those left out',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example', language: 'ar-EG' })
    await member(ctx, { email: 'b@mejl.example', language: 'fi' })
    const newsletterId = await letter(ctx, { ar: words() })
    const { recipients } = await checkNewsletter(ctx, { newsletterId }, { composer })
    expect(recipients.byLanguage).toEqual([
      { own: 'ar-EG', language: 'ar', count: 1 },
      { own: 'fi', language: null, count: 1 },
    ])
    expect(recipients).toMatchObject({ total: 1, leftOut: [{ reason: 'no_language', count: 1 }] })
  }),
)
