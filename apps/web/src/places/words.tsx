import { can } from '@lykta/core'
import type { Place, PlacePermission } from '@lykta/core/places'
import { formatDay, type Translate } from '@lykta/i18n'
import type { StaffContext } from '../frame/index.ts'
import { Badge, Breadcrumb, type Feeling } from '../ui/index.ts'

/** "Bibliotekstorget 1, 171 45 Solna"; undefined where nothing of it is known. */
export function placeAddress({ street, postcode, city }: Partial<Pick<Place, 'street' | 'postcode' | 'city'>>): string | undefined {
  const town = [postcode, city].filter(Boolean).join(' ')
  return [street, town].filter(Boolean).join(', ') || undefined
}

const tones: Record<PlacePermission, Feeling> = { unknown: 'neutral', asked: 'info', granted: 'success', refused: 'warning' }

export const PermissionBadge = ({ t, place }: { t: Translate; place: Pick<Place, 'permission'> }) => (
  <Badge tone={tones[place.permission]}>{t(`places.permission.${place.permission}`)}</Badge>
)

/** The answer, and when it was given. */
export function permissionText(t: Translate, { permission, permissionOn }: Place): string {
  const answer = t(`places.permission.${permission}`)
  return permissionOn ? t('places.permission.on', { answer, day: formatDay(t.lang, permissionOn) }) : answer
}

/** The way to a page of the places, or of one of them. */
export const PlaceTrail = ({ t, place, current }: { t: Translate; place?: Place | undefined; current: string }) => (
  <Breadcrumb
    t={t}
    items={[
      { href: '/materials', label: t('materials.title') },
      { href: '/materials/places', label: t('places.title') },
      ...(place ? [{ href: `/materials/places/${place.id}`, label: place.name }] : []),
    ]}
    current={current}
  />
)

export const mayWritePlaces = (c: StaffContext): boolean => can(c.var.ctx.actor, 'materials:write')
