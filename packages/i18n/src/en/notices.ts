import type { Messages } from '../messages.ts'
import type { notices as sv } from '../sv/notices.ts'

export const notices: Messages<typeof sv> = {
  'notice.hello': 'Hello,',
  'notice.claim.subject': 'Membership fee, {association}',
  'notice.claim.text': 'Here is the membership fee to {association} for {from} to {to}: {amount}. Please pay by {due}.',
  'notice.reminder.subject': 'Reminder: membership fee, {association}',
  'notice.reminder.text':
    'We have not seen a payment of the membership fee to {association} for {from} to {to}. Left to pay: {amount}. Last day to pay: {due}. If you have paid in the last few days, you need not do anything.',
  'notice.receipt.subject': 'Receipt from {association}',
  'notice.receipt.text': 'Thank you! The membership fee to {association} for {from} to {to} is paid: {amount}.',
  'notice.welcome.subject': 'Welcome to {association}',
  'notice.welcome.text':
    'You are now a member of {association}. Your member number is {number}. Is there anything you would like to ask? Just answer this letter.',
  'notice.pay.title': 'Payment',
  'notice.pay.payee': 'Pay to',
  'notice.pay.amount': 'Amount',
  'notice.pay.due': 'Pay by',
  'notice.pay.bankgiro': 'Bankgiro',
  'notice.pay.swish': 'Swish',
  'notice.pay.reference': 'OCR number',
  'notice.pay.message': 'Message in Swish',
  'notice.pay.scan': 'Open Swish and scan the code. Amount and message are filled in for you.',
  'notice.pay.file': 'payment',
  'notice.pay.ask': 'Get in touch and we will tell you how to pay.',
  'notice.pay.privacy':
    'Your bank statement shows whom you have paid. Would you rather pay in cash, or is it hard to pay right now? Get in touch and we will sort it out.',
  'notice.discreet.subject': 'A message for you',
  'notice.discreet.claim':
    'This year’s fee is {amount} and can be paid until {due}. Get in touch with us the way you usually do and we will tell you how. Cash is fine, and if you would rather not pay, just say so.',
  'notice.discreet.reminder':
    'Of this year’s fee {amount} is not paid. Last day: {due}. Get in touch with us the way you usually do and we will tell you how to pay. Cash is fine, and if you would rather not pay, just say so.',
  'notice.discreet.receipt': 'Thank you! We have received {amount}. You need not do anything more.',
  'notice.discreet.welcome':
    'What you asked for is done, and you need not do anything more. Is there anything you would like to ask? Get in touch with us the way you usually do.',
}
