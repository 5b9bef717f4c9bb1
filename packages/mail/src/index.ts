export { type ComposerOptions, createComposer } from './composer.ts'
export { type DkimKey, dkimKey, dkimRecord, newDkimKey } from './dkim/dkim-key.ts'
export { type PlainMessage, plainMessage } from './plain-message.ts'
export { createSmtpTransport, type SmtpTransportOptions } from './smtp-transport.ts'
