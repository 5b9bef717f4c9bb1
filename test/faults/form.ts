/** `npm run test:faults` runs the long form: every case, with as many letters and kills as are promised. */
export const isLong = process.env.LYKTA_FAULTS === 'long'

export const longOr = <T>(long: T, short: T): T => (isLong ? long : short)
