import { createNewsletter, setContent } from '@lykta/core/newsletters'
import { expect, test } from 'vitest'
import { association, member, seriesId } from '../../../../../test/support/letters.ts'
import { type Site, withSite } from '../../../../../test/support/site.ts'

const evil = '<img src=x onerror=alert(1)>'

async function letter(site: Site): Promise<string> {
  await association(site.ctx)
  const { id } = await createNewsletter(site.ctx, { seriesId: await seriesId(site.ctx), title: 'Vårbrev' })
  await setContent(site.ctx, {
    newsletterId: id,
    revision: 1,
    language: 'sv',
    content: {
      subject: 'Hej {{givenName}}',
      preheader: '',
      blocks: [{ type: 'text', markdown: 'Kära {{givenName}}, {{associationName}} hälsar.' }],
    },
  })
  return id
}

test(
  'what stands in a name is shown as text, in the letter, in its subject and as plain text',
  withSite(async (site) => {
    const id = await letter(site)
    const { contactId } = await member(site.ctx, { email: 'm@mejl.example', givenName: evil })
    const office = await site.as('office')
    for (const look of ['page', 'text']) {
      const html = await (await office.get(`/newsletters/${id}/preview?language=sv&look=${look}&as=${contactId}`)).text()
      expect(html).not.toContain('<img src=x')
      expect(html.match(/&lt;img src=x onerror=alert\(1\)&gt;/g)?.length).toBeGreaterThanOrEqual(2)
    }
    expect(await site.ctx.db.auditEntry.count({ where: { action: 'contact.seen', subjectId: contactId } })).toBe(2)
  }),
)

test(
  'the preview is sealed by its own policy, and the page around it keeps the strict one',
  withSite(async (site) => {
    const id = await letter(site)
    const office = await site.as('office')
    const policy = (await office.get(`/newsletters/${id}/preview?language=sv`)).headers.get('content-security-policy') ?? ''
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        'sandbox',
        "default-src 'none'",
        "style-src 'unsafe-inline'",
        'img-src data: cid:',
        "frame-ancestors 'self'",
      ]),
    )
    const page = await office.get(`/newsletters/${id}/write`)
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(await page.text()).toMatch(/<iframe name="letter-preview"[^>]* sandbox=""/)
  }),
)

test(
  'what stands in the editor is shown before it is saved, also while it is unfinished',
  withSite(async (site) => {
    const id = await letter(site)
    const office = await site.as('office')
    const html = await (
      await office.post(`/newsletters/${id}/preview`, {
        language: 'ar',
        subject: 'مرحبا {{givenName}}',
        'block.1.type': 'text',
        'block.1.markdown': 'أهلًا {{givenName}}',
        'block.2.type': 'button',
        'block.2.label': 'اضغطي',
        'block.2.href': 'htt',
        'block.3.type': 'image',
        'preview.form': 'discreet',
      })
    ).text()
    expect(html).toContain('dir="rtl"')
    expect(html).toContain('أهلًا')
    expect(html).toContain('اضغطي')
    expect(html).toContain('Olivia')
    expect(html).not.toContain('Kvinnojouren')
  }),
)

test(
  'a letter that cannot be shown says why in words',
  withSite(async (site) => {
    const id = await letter(site)
    const office = await site.as('office')
    const named = { language: 'sv', subject: 'Från Kvinnojouren Lyktan', 'preview.form': 'discreet' }
    expect(await (await office.post(`/newsletters/${id}/preview`, named)).text()).toContain('avslöjar vem brevet är från')
    const auditor = await site.as('auditor')
    expect(
      (await auditor.post(`/newsletters/${id}/preview`, { language: 'sv', 'preview.as': '01923000-0000-7000-8000-000000000000' })).status,
    ).toBe(403)
  }),
)
