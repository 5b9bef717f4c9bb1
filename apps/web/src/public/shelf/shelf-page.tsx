import type { ShelfItem } from '@lykta/core/publications'
import { collator, formatSize, languageName } from '@lykta/i18n'
import { Actions, Card, EmptyState, Heading, Lead, Link, LinkButton, List, Note, Stack, Typed } from '../../ui/index.ts'
import type { PublicWords } from '../page.tsx'
import { itemWords } from './item-words.ts'

/** What everybody may read, by language: the reader's first. */
export const ShelfPage = ({ t, items }: { t: PublicWords; items: ShelfItem[] }) => (
  <>
    <Heading>{t('shelf.title')}</Heading>
    {items.length === 0 ? (
      <EmptyState title={t('shelf.none')} />
    ) : (
      <>
        <Lead>{t('shelf.lead')}</Lead>
        <Stack gap="large">
          {items.some(({ file }) => file) && <Note>{t('shelf.safe')}</Note>}
          {inOrder(t, items).map((language) => (
            <Card title={nameOf(t, language)}>
              <List items={items.filter((item) => item.language === language).map((item) => <Item t={t} item={item} />)} />
            </Card>
          ))}
          {items.some(({ orderable }) => orderable) && (
            <Actions>
              <LinkButton href="/material/order">{t('shelf.order.link')}</LinkButton>
            </Actions>
          )}
        </Stack>
      </>
    )}
  </>
)

function inOrder(t: PublicWords, items: ShelfItem[]): string[] {
  const { compare } = collator(t.lang)
  const first = (language: string) => Number(language !== t.lang)
  return [...new Set(items.map(({ language }) => language))].sort(
    (a, b) => first(a) - first(b) || compare(languageName(a, t.lang), languageName(b, t.lang)),
  )
}

/** As those who speak it write it, for them to find; and for whoever reads the page. */
function nameOf(t: PublicWords, language: string): string {
  const [own, here] = [languageName(language), languageName(language, t.lang)]
  const heading = own.charAt(0).toUpperCase() + own.slice(1)
  return own === here ? heading : `${heading} (${here})`
}

const Item = ({ t, item }: { t: PublicWords; item: ShelfItem }) => {
  const { kind, title } = itemWords(t, item)
  const { editionId, file } = item
  return (
    <>
      {kind && `${kind}: `}
      {file ? (
        <Link href={`/material/${editionId}/file`} download>
          <Typed>{title}</Typed>
        </Link>
      ) : (
        <Typed>{title}</Typed>
      )}{' '}
      ({file ? `${file.type.toUpperCase()}, ${formatSize(t.lang, file.size)}` : t('shelf.onlyPrinted')})
    </>
  )
}
