export interface PostalAddress {
  street: string | null
  postcode: string | null
  city: string | null
  /** ISO 3166; null is Sweden. */
  country: string | null
}

/**
 * An address as it is written on an envelope in Sweden, without the name, or null where a part is missing that the post needs:
 * at home the postcode, which some countries do without. The country is in English capitals, which every postal service reads.
 */
export function postalLines({ street, postcode, city, country }: PostalAddress): string[] | null {
  if (!street || !city) return null
  const abroad = country !== null && country !== 'SE'
  if (!postcode && !abroad) return null
  const place = [postcode, city].filter(Boolean).join(' ')
  return abroad ? [street, place, countryNames.of(country)?.toUpperCase() ?? country] : [street, place]
}

const countryNames = new Intl.DisplayNames(['en'], { type: 'region' })
