import { formatNumber, type Language } from '@lykta/i18n'

/** A difference, with its sign: "+3", "−2", "0". */
export const signed = (language: Language, value: number): string => `${value > 0 ? '+' : ''}${formatNumber(language, value)}`
