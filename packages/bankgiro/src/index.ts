export { BankgiroError, type BankgiroErrorCode } from './bankgiro-error.ts'
export { BgMaxError, type BgMaxErrorCode } from './bgmax/bgmax-error.ts'
export type * from './bgmax/bgmax-file.ts'
export { paymentKeys } from './bgmax/payment-keys.ts'
export { readBgMax } from './bgmax/read-bgmax.ts'
export { writeBgMax } from './bgmax/write-bgmax.ts'
export { checkDigit, hasCheckDigit } from './check-digit.ts'
export {
  formatBankgiro,
  formatOrganisationNumber,
  formatPlusgiro,
  parseBankgiro,
  parseOrganisationNumber,
  parsePlusgiro,
} from './giro-numbers.ts'
export { createOcrReference, isOcrReference, type OcrRules } from './ocr-reference.ts'
export { type SwishPayment, swishQrText } from './swish-qr.ts'
