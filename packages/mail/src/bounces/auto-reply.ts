import type { MailParts } from './mail-parts.ts'

/** "Out of office" and the like, as mail programs put it into the subject in the languages of our readers and some more. */
const subjects =
  /out of (the )?office|automatic(ally)? (generated )?(reply|response)|auto(matic)?[- ]?(reply|response|responder)|\bvacation\b|on (holiday|leave)|\baway (until|from)\b|autosvar|automatiskt svar|frånvaro|ej på plats|inte på kontoret|på semester|abwesen|automatische antwort|nicht im büro|réponse automatique|absen(t|ce)[^a-z]|en congés|respuesta autom[áa]tica|fuera de (la )?oficina|automaattinen vastaus|poissa|lomalla|risposta automatica|fuori sede|resposta autom[áa]tica|automatisk svar|fravær|automatisch antwoord|afwezig|رد تلقائي|خارج المكتب|自動(応答|返信)|不在|自动(回复|答复)/i

/**
 * An answer that a machine gave on somebody's behalf (RFC 3834). Mail servers mark their reports in the same way (Exim, Google), so
 * this is asked only of what is no report.
 */
export function isAutoReply({ headers, subject }: MailParts): boolean {
  const value = (name: string) => headers.find(({ key }) => key === name)?.value.toLowerCase() ?? ''
  if (/^auto-(replied|notified)/.test(value('auto-submitted'))) return true
  if (value('x-autoreply') || value('x-autorespond') || value('x-autoresponder') || value('x-mail-autoreply')) return true
  if (/auto[_-]?reply/.test(value('precedence')) || value('x-precedence').includes('auto_reply')) return true
  return subjects.test(subject)
}
