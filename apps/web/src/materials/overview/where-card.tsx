import type { OutdatedFact } from '@lykta/core/recall'
import { isolate, type Translate } from '@lykta/i18n'
import { Card, Link, List, Note, Notice } from '../../ui/index.ts'

/** The editions about which a changed fact waits for an answer. */
export const WaitingNotice = ({ t, outdated }: { t: Translate; outdated: OutdatedFact[] }) => {
  const waiting = outdated.filter(({ asked }) => asked > 0)
  if (waiting.length === 0) return null
  return (
    <Notice tone="warning" title={t('recall.waiting.title', { n: waiting.reduce((sum, { asked }) => sum + asked, 0) })}>
      <List
        items={waiting.map(({ fact, asked }) => (
          <Link href={`/materials/facts/${fact.id}/editions`}>{t('recall.waiting.decide', { fact: isolate(fact.name), n: asked })}</Link>
        ))}
      />
    </Notice>
  )
}

/** Where does the old telephone number still lie? A link for each fact of which something older is printed. */
export const WhereCard = ({ t, outdated }: { t: Translate; outdated: OutdatedFact[] }) => (
  <Card title={t('recall.where.title')} action={<Link href="/materials/recall">{t('recall.all')}</Link>}>
    {outdated.length === 0 ? (
      <Note>{t('recall.where.none')}</Note>
    ) : (
      <List
        items={outdated.map(({ fact, places, lying, held }) => (
          <>
            <Link href={`/materials/recall?fact=${fact.id}`}>{t('recall.where.link', { kind: fact.kind, name: isolate(fact.name) })}</Link>{' '}
            {t('recall.where.counts', { places, lying, held })}
          </>
        ))}
      />
    )}
  </Card>
)
