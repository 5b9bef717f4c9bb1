import { DomainError, notFound } from '../errors.ts'

export const paymentNotFound = () => notFound('payment_not_found')

/** It belongs to a claim, or is set aside. */
export const paymentAssigned = () => new DomainError('conflict', 'payment_assigned')
export const paymentNotAssigned = () => new DomainError('conflict', 'payment_not_assigned')
/** Nothing is left of it: it was paid back or moved. */
export const paymentSpent = () => new DomainError('conflict', 'payment_spent')
/** A deduction, a refund or a correction. */
export const paymentNotMoney = () => new DomainError('conflict', 'payment_not_money')
/** The bank says that it came, so it was not recorded wrongly. */
export const paymentFromBank = () => new DomainError('conflict', 'payment_from_bank')
export const amountTooLarge = (restOre: number) =>
  new DomainError('unprocessable', 'amount_beyond_rest', { params: { amount: restOre / 100 }, pointer: '/amountOre' })

export const classIsFree = () => new DomainError('unprocessable', 'class_is_free')

export const fileTooBig = (bytes: number) => new DomainError('invalid', 'file_too_big', { params: { megabytes: bytes / 1e6 } })
export const tooManyPayments = (maximum: number) => new DomainError('unprocessable', 'payments_too_many', { params: { maximum } })
