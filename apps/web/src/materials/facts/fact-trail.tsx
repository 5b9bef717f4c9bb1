import type { Fact } from '@lykta/core/facts'
import type { Translate } from '@lykta/i18n'
import { Breadcrumb } from '../../ui/index.ts'

/** The way to a page of a fact. */
export const FactTrail = ({ t, fact, current }: { t: Translate; fact: Fact; current: string }) => (
  <Breadcrumb
    t={t}
    items={[
      { href: '/materials', label: t('materials.title') },
      { href: '/materials/facts', label: t('facts.title') },
      { href: `/materials/facts/${fact.id}`, label: fact.name },
    ]}
    current={current}
  />
)
