import { parsePhoneNumberFromString } from 'libphonenumber-js'

/** An E.164 number as it is read and dialled from anywhere: `+46 70 174 06 05`. */
export const formatPhone = (e164: string): string => parsePhoneNumberFromString(e164)?.formatInternational() ?? e164

/** The number in E.164, or undefined. Without a country code it is Swedish: `070-174 06 05` is `+46701740605`. */
export function parsePhone(text: string): string | undefined {
  const phone = parsePhoneNumberFromString(text.normalize('NFKC').trim(), { defaultCountry: 'SE', extract: false })
  return phone?.isValid() && !phone.ext ? phone.number : undefined
}
