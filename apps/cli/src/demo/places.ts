import type { Context } from '@lykta/core'
import { createPlace, type PlaceType } from '@lykta/core/places'
import { districts } from './organisations.ts'

/** Real municipalities, in which the places are made up. */
const municipalities = ['0180', '0123', '0163', '0183', '0184', '0139']

const kinds: { type: PlaceType; name: string; contactRole?: string }[] = [
  { type: 'library', name: 'Biblioteket', contactRole: 'informationsdisken' },
  { type: 'social_office', name: 'Socialkontoret', contactRole: 'receptionen' },
  { type: 'health_centre', name: 'Vårdcentralen', contactRole: 'receptionen' },
  { type: 'pharmacy', name: 'Apoteket' },
]

/** Three places in each of the fictional districts, two districts in each municipality; in a few nobody has been yet. Their ids. */
export async function loadPlaces(office: Context): Promise<string[]> {
  const ids: string[] = []
  for (const [index, district] of districts.entries()) {
    for (const [order, { type, name, contactRole }] of kinds.entries()) {
      if ((index + order) % 4 === 3) continue
      const { id } = await createPlace(office, {
        name: `${name} ${district}`,
        type,
        municipalityCode: municipalities[index % municipalities.length] ?? '0180',
        street: `Exempelgatan ${index * 4 + order + 1}`,
        postcode: `123 ${40 + index}`,
        city: district,
        permission: order === 2 ? 'asked' : 'granted',
        ...(contactRole && { contactRole }),
      })
      ids.push(id)
    }
  }
  return ids
}
