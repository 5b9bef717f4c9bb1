import type { Translate } from '@lykta/i18n'
import { Breadcrumb } from '../ui/index.ts'

/** The way to a page below the list of publications, and to those below one of its pages. */
export const PublicationsTrail = ({
  t,
  current,
  over = [],
}: {
  t: Translate
  current: string
  over?: { href: string; label: string }[]
}) => (
  <Breadcrumb
    t={t}
    items={[
      { href: '/materials', label: t('materials.title') },
      { href: '/materials/publications', label: t('publications.title') },
      ...over,
    ]}
    current={current}
  />
)
