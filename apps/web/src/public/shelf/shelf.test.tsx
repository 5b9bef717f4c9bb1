import { getPublication, listCopyRequests, setShelf } from '@lykta/core/publications'
import { languages, publicTranslator } from '@lykta/i18n'
import { expect, test } from 'vitest'
import { orderable, pdf, publication } from '../../../../../test/support/publications.ts'
import { association } from '../../../../../test/support/register.ts'
import { withSite } from '../../../../../test/support/site.ts'

const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }
const bytes = pdf('x'.repeat(3000))

const order = (editionId: string, key: string = crypto.randomUUID()) => ({
  ...{ key, organisation: 'Exempelbiblioteket', email: 'info@biblioteket.example', address: 'Exempelgatan 1\n123 45 Exempelby' },
  ...{ language: 'fi', [`copies.${editionId}`]: '50' },
})

test(
  'the page shows in each language what there is to read, the reader’s own first, and names nobody itself',
  withSite(async (site) => {
    await association(site.ctx)
    expect(await (await site.get('/material')).text()).toContain('Här finns inget material just nu')
    await publication(site.ctx, { language: 'sv', title: 'Vi <lyssnar>', bytes })
    const arabic = await publication(site.ctx, { language: 'ar', bytes })
    await publication(site.ctx, { language: 'so' })
    for (const language of languages) {
      const answer = await site.get(`/material?lang=${language}`)
      const html = await answer.text()
      expect(html).toContain(publicTranslator(language)('shelf.kind.information_card'))
      expect(html).toMatch(/<title>(?!.*Lykta)[^<]*<\/title>/)
      expect(html).not.toMatch(/testjouren|<lyssnar>|<script(?! [^>]*src=)/i)
      expect(html).toContain('href="/exit"')
      expect(answer.headers.get('x-robots-tag')).toBeNull()
    }
    const html = await (await site.get('/material?lang=ar')).text()
    expect(html.indexOf(`/material/${arabic}/file`)).toBeLessThan(html.indexOf('lyssnar'))
    expect(html).toMatch(/\(PDF, 4[^)]*\)/)
    expect(html).not.toContain('/material/order')
  }),
)

test(
  'a file is sent whole, in part or not at all, to be kept under a name that says nothing, and counted once',
  withSite(async (site) => {
    const editionId = await publication(site.ctx, { bytes })
    const fetch = (headers = {}) => site.get(`/material/${editionId}/file`, { ...browser, ...headers })
    const whole = await fetch()
    expect(Buffer.compare(Buffer.from(await whole.arrayBuffer()), bytes)).toBe(0)
    const tag = whole.headers.get('etag') ?? ''
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': 'attachment; filename="material-sv.pdf"',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'repr-digest': expect.stringMatching(/^sha-256=:.{44}:$/),
      'cache-control': 'no-cache',
      'x-robots-tag': 'noindex',
    })
    const rest = await fetch({ range: 'bytes=2000-' })
    expect([rest.status, rest.headers.get('content-range')]).toEqual([206, `bytes 2000-${bytes.length - 1}/${bytes.length}`])
    expect(Buffer.compare(Buffer.from(await rest.arrayBuffer()), bytes.subarray(2000))).toBe(0)
    for (const [headers, status] of [
      [{ 'if-none-match': tag }, 304],
      [{ 'if-none-match': `"other", W/${tag}` }, 304],
      [{ range: 'bytes=99999-' }, 416],
      [{ range: 'bytes=0-1' }, 206],
      [{ 'user-agent': 'Googlebot/2.1' }, 200],
      [{ 'sec-purpose': 'prefetch' }, 200],
    ] as const)
      expect([headers, (await fetch(headers)).status]).toEqual([headers, status])
    const head = await site.send(`/material/${editionId}/file`, { method: 'HEAD', headers: browser })
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, String(bytes.length), ''])
    expect((await getPublication(site.ctx, { editionId })).downloads.total).toBe(1)
    for (const range of ['bytes=2000-2001,2003-2004', 'bytes=nonsense', 'lines=1-2'])
      expect([range, (await fetch({ range })).status]).toEqual([range, 200])
    expect((await fetch({ range: 'bytes=2000-', 'if-range': '"another file"' })).status).toBe(200)
    expect((await getPublication(site.ctx, { editionId })).downloads.total).toBe(5)
  }),
)

test(
  'a file that is not public answers as one that is not there',
  withSite(async (site) => {
    const editionId = await publication(site.ctx)
    await setShelf(site.ctx, { editionId, public: false })
    const answers = []
    for (const id of [editionId, crypto.randomUUID(), 'nonsense', '%00']) {
      const answer = await site.get(`/material/${id}/file`, browser)
      answers.push([answer.status, answer.headers.get('content-disposition'), await answer.text()])
    }
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]?.slice(0, 2)).toEqual([404, null])
  }),
)

test(
  'an organisation asks for copies; the same form sent again is the same request',
  withSite(async (site) => {
    const { editionId } = await orderable(site.ctx)
    expect(await (await site.get('/material?lang=sv')).text()).toContain('href="/material/order"')
    const html = await (await site.get('/material/order?lang=sv')).text()
    const key = /name="key" value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? ''
    for (let time = 0; time < 2; time++)
      expect(await (await site.post('/material/order?lang=sv', order(editionId, key))).text()).toContain('Vi har fått er beställning')
    expect((await listCopyRequests(site.ctx)).items).toMatchObject([{ language: 'fi', lines: [{ asked: 50 }] }])
    const changed = await site.post('/material/order?lang=sv', { ...order(editionId, key), [`copies.${editionId}`]: '60' })
    expect([changed.status, await changed.text()]).toEqual([422, expect.stringContaining('redan skickad')])
    await site.post('/material/order', { ...order(editionId), website: 'https://spam.example' })
    expect((await listCopyRequests(site.ctx)).items).toHaveLength(1)
  }),
)

test(
  'what is wrong with the form comes back with what was written, in each language, and nothing is kept',
  withSite(async (site) => {
    const { editionId } = await orderable(site.ctx)
    for (const language of languages) {
      const t = publicTranslator(language)
      const answer = await site.post(`/material/order?lang=${language}`, {
        ...{ organisation: '<script>alert(1)</script>', email: 'inte en adress', address: 'x'.repeat(500), key: 'none' },
        [`copies.${editionId}`]: '9999',
      })
      const html = await answer.text()
      expect(answer.status).toBe(422)
      const escaped = (text: string) => text.replaceAll("'", '&#39;').replaceAll('"', '&quot;')
      for (const words of [t('error.email_invalid'), t('error.copies_too_many', { maximum: 2000 }), t('error.too_long', { maximum: 400 })])
        expect(html).toContain(escaped(words))
      expect(html).toContain('value="&lt;script&gt;alert(1)&lt;/script&gt;"')
      expect(html).toMatch(/name="key" value="[0-9a-f-]{36}"/)
      expect(html).not.toContain(escaped(t('error.unknown')))
    }
    const none = await site.post('/material/order?lang=sv', { ...order(editionId), [`copies.${editionId}`]: '' })
    expect(await none.text()).toContain('av minst ett material')
    const many = await site.post('/material/order?lang=sv', { ...order(editionId), [`copies.${editionId}`]: 'många' })
    expect(await many.text()).toContain('Skriv ett helt antal')
    expect((await listCopyRequests(site.ctx)).items).toEqual([])
  }),
)

test(
  'one place asks ten times an hour and no more',
  withSite(async (site) => {
    const { editionId } = await orderable(site.ctx)
    const statuses = []
    for (let n = 0; n < 11; n++) statuses.push((await site.post('/material/order', order(editionId))).status)
    expect(statuses).toEqual([...Array(10).fill(200), 429])
  }),
)
