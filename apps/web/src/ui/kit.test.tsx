import { languages, publicTranslator, translator } from '@lykta/i18n'
import { expect, test } from 'vitest'
import {
  Chart,
  DescriptionList,
  ErrorSummary,
  Form,
  Input,
  Layout,
  LinkButton,
  Pagination,
  PublicLayout,
  RadioGroup,
  SplitBar,
  Table,
} from './index.ts'

const t = translator('sv')
const languageLinks = [{ lang: 'sv' as const, href: '?lang=sv' }]

const staffPage = (
  <Layout
    t={t}
    title="Medlemmar"
    nav={[
      { href: '/', label: 'Översikt' },
      { href: '/members', label: 'Medlemmar' },
    ]}
    current="/members"
    user={{ name: 'Karin <b>Holm</b>', account: '/account' }}
    languages={languageLinks}
    exitTo="/leave"
  >
    <Form action="/members">
      <ErrorSummary t={t} errors={{ email: 'Skriv om den.', kind: 'Välj en.' }} />
      <Input t={t} name="email" type="email" label="E-post" hint="Den säkra" error="Skriv om den." />
      <Input t={t} name="note" label="Anteckning" optional />
      <RadioGroup
        t={t}
        name="kind"
        label="Klass"
        error="Välj en."
        options={[
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ]}
      />
    </Form>
    <Chart
      t={t}
      id="members"
      title="Medlemmar"
      description="Från 16 till 18."
      months={['2026-01', '2026-02', '2026-03']}
      series={[
        { label: 'Medlemmar', values: [14, 15, null] },
        { label: 'Stödmedlemmar', values: [2, 3, null] },
      ]}
      goal={{ label: 'Målet: 50', value: 50 }}
      forecast={{ label: 'Prognos', values: [null, 18, 20] }}
    />
    <SplitBar
      t={t}
      label="Läge"
      parts={[
        { label: 'mottaget', value: 3, tone: 'success' },
        { label: 'avvisat', value: 0, tone: 'danger' },
      ]}
    />
  </Layout>
)

const rendered = async (page: unknown): Promise<string> => String(await page)

test('nothing in a page needs an inline style or script', async () => {
  const html = await rendered(staffPage)
  expect(html).not.toMatch(/ style=| on[a-z]+=|<style|javascript:/)
  expect(html).not.toMatch(/<script(?![^>]* src="\/assets\/)/)
})

test('a page fetches nothing from anywhere else', async () => {
  expect(await rendered(staffPage)).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
})

test('a control belongs to its label, its hint and its error', async () => {
  const html = await rendered(staffPage)
  expect(html).toContain('<label for="field-email">')
  expect(html).toMatch(/<input[^>]* id="field-email"[^>]* aria-describedby="field-email-hint field-email-error"/)
  expect(html).toContain('id="field-email-error"')
})

test('the summary of errors leads to the controls, also to the first of several', async () => {
  const html = await rendered(staffPage)
  for (const id of ['field-email', 'field-kind']) {
    expect(html).toContain(`href="#${id}"`)
    expect(html).toMatch(new RegExp(`<input id="${id}"|<input[^>]* id="${id}"`))
  }
})

test('only what is optional says so, and only the rest is required', async () => {
  const html = await rendered(staffPage)
  expect(html.match(/\(valfritt\)/g)).toHaveLength(1)
  expect(html).toMatch(/id="field-email"[^>]* required/)
  expect(html).not.toMatch(/id="field-note"[^>]* required/)
})

test('the section of the page is marked in the navigation', async () => {
  expect(await rendered(staffPage)).toContain('<a href="/members" aria-current="page">')
})

test('what people typed is escaped', async () => {
  expect(await rendered(staffPage)).toContain('Karin &lt;b&gt;Holm&lt;/b&gt;')
})

test('the numbers of a chart stand in its table, the forecast in a column of its own', async () => {
  const html = await rendered(staffPage)
  expect(html).toContain('<title id="members-wide-title">Medlemmar</title>')
  const february = html.slice(html.indexOf('februari 2026'), html.indexOf('mars 2026'))
  expect([...february.matchAll(/<span class="cell">([^<]*)</g)].map((match) => match[1])).toEqual(['15', '3', '18', '18'])
})

test('a public page names nobody, in any language', async () => {
  for (const lang of languages) {
    const words = publicTranslator(lang)
    const html = await rendered(
      <PublicLayout t={words} title={words('public.title')} languages={languageLinks} exitTo={null}>
        <LinkButton href="/">{words('public.unsubscribe.button')}</LinkButton>
      </PublicLayout>,
    )
    expect(html).toContain(lang === 'ar' ? '<html lang="ar" dir="rtl">' : `<html lang="${lang}" dir="ltr">`)
    expect(html).not.toMatch(/lykta|lantern|kvinnojour/i)
  }
})

test('a list without other pages has no paging', async () => {
  expect(await rendered(<Pagination t={t} />)).toBe('')
})

test('a column that is sorted says which way', async () => {
  const column = { header: 'Namn', cell: (row: string) => row, sort: { href: '?sort=-name', direction: 'ascending' as const } }
  const html = await rendered(<Table caption="Medlemmar" columns={[column]} rows={['Britta']} />)
  expect(html).toMatch(/<th[^>]* aria-sort="ascending"><a href="\?sort=-name"/)
})

test('a fact that is none takes no line', () => {
  const html = String(
    <DescriptionList
      items={[
        { term: 'Etiketter', value: false },
        { term: 'Nummer', value: '7' },
      ]}
    />,
  )
  expect(html).toContain('Nummer')
  expect(html).not.toContain('Etiketter')
})
