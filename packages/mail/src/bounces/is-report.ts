import type { MailParts } from './mail-parts.ts'

const subjects =
  /undeliver|(non|not|un)[- ]?deliver|deliver[a-z]* (status|fail|problem|error|report|has failed)|returned (mail|to sender)|returning message|fail(ure|ed) (notice|deliver)|mail(er)?[- ](delivery|system) (fail|error|sub)|message (you sent|could not|not delivered|undelivered)|could( not|n't) be (delivered|sent)|cannot send|notification.*fail|mail system error|bounce|kunde inte (levereras|skickas)|olever|leverans(fel|rapport)|unzustellbar|nicht zugestellt|unerreichbar|zustell|non remis|échec de (la )?remise|n'a pas pu être (remis|distribu)|no se (ha )?(pudo|puede|podido) entregar|no entregad|devuelto|impossibile recapitare|mancata consegna|toimittaminen|ei voitu toimittaa|onbestelbaar|kunne ikke leveres|メールエラー|エラー通知|配信(不能|エラー|できません)|送信(エラー|できません)|تعذر التسليم|退信|投递失败/i

const daemons =
  /^"?(mailer[-_.]?daemon|post[-_.]?master|mail[-_. ]?deliver|mdaemon|mail[-_. ]?system|bounce|daemon|majordomo|system[-_. ]administrator)/i

/** Whether a mail without a machine-readable part is a mail server's report all the same. */
export function isReport({ headers, subject, text, returned }: MailParts): boolean {
  const value = (name: string) => headers.find(({ key }) => key === name)?.value ?? ''
  if (value('x-failed-recipients')) return true
  const from = value('from')
  const bySystem =
    daemons.test(from.trim()) || daemons.test(/<([^>]*)>?/.exec(from)?.[1] ?? '') || /^<\s*>$/.test(value('return-path').trim())
  if (bySystem && subjects.test(subject)) return true
  // a program that answers for a person uses the empty sender as well, but sends no letter back
  return (
    (bySystem || subjects.test(subject)) &&
    (returned !== '' || /^\W{0,5}[45]\d\d[ -]|\b[45]\d\d[ -]#?[45]\.\d+\.\d+/m.test(text.slice(0, 16_000)))
  )
}
