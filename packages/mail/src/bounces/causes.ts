import type { BounceCause } from '@lykta/core/mailing'

/**
 * The words of mail servers, most telling first: what says that a mailbox is full, closed or moved outranks "unknown", and
 * what says that we are blocked outranks everything that a server then says of the recipient. Lower case, spaces collapsed.
 */
const phrases: [BounceCause, RegExp][] = [
  [
    'mailbox_full',
    /(mail ?box|quota|inbox|account|folder|storage)[^.]{0,25}\b(full\b|exceed(s|ed)?|over ?quota|over its limit)|exceed(s|ed|ing)?[^.]{0,40}(quota|mailbox|storage|(local|inbox) limit)|over ?quota|out of (storage|disk) space|quota violation|not enough (storage|disk|free)( space)?|insufficient (system|disk) (storage|space)|mailbox (size )?limit|boîte[^.]{0,30}pleine|postfach[^.]{0,30}(voll|überfüllt)|(brevlåda|inkorg|postlåda)[^.]{0,30}full|buzón[^.]{0,30}llen|casella[^.]{0,30}piena|sähköpostilaatikko[^.]{0,30}täynnä|容量を超え|容量超過|メールボックスが(一杯|いっぱい)/,
  ],
  // the program that puts mail into mailboxes failed, whatever it then says of the user
  [
    'server',
    /command output:|couldn't create|can't create|cannot open|permission denied|mailer error|command died|command failed|procmail|maildrop/,
  ],
  [
    'too_big',
    /(message|mail|e-?mail|size|content)[^.]{0,40}(too (big|large|long)|exceed(s|ed)?[^.]{0,30}(size|limit|maximum))|(size limit|maximum (message )?size)[^.]{0,20}exceed|exceed(s|ed)?[^.]{0,30}(message|maximum|mail) size|message size/,
  ],
  [
    'filtered',
    /recipient('s)? preferences|refused by the recipient|recipient('s)? (server|domain)?[^.]{0,10}filter|rejected by the domain filter|rejected by[^.]{0,20} content filter of the recipient|user refuses|does not want (to receive )?(your|this)|whitelist|only accepts? (mail|messages) from|sender is not allowed for this recipient/,
  ],
  [
    'disabled',
    /(account|mailbox|user|recipient|e-?mail|address|domain)[^.]{0,50}(disabled|suspended|inactive|deactivated|locked|blocked due to inactivity|currently unavailable|temporarily unavailable|not active|has been (closed|terminated|frozen)|is (closed|frozen))|(suspended|inactive|disabled|locked) (account|mailbox|user|recipient)|not accepting (messages|mail)|konto[^.]{0,30}(gesperrt|deaktiviert|spärrat|avstängt)|compte[^.]{0,30}(suspendu|désactivé)|cuenta[^.]{0,30}(suspendida|desactivada)/,
  ],
  [
    'moved',
    /(has|have) moved to|recipient[^.]{0,20}(has )?moved|address (has )?changed|no longer (on|at) (this )?server|user has moved|mailbox (has )?moved|new e-?mail address is|hat eine neue (e-?mail-?)?adresse|a changé d.adresse/,
  ],
  [
    'authentication',
    /\b(dmarc|dkim|spf)\b|unauthenticated (e-?)?mail|sender (policy|id)[^.]{0,40}fail|authentication (is )?required|must (be )?authenticat|not authenticated|authentication failed|please use the smtp server of your isp/,
  ],
  [
    'blocked',
    /spamhaus|spamcop|barracudacentral|sorbs|\b(dns)?[rd]?b[ls]\b|black ?list|block ?list|\bblocked\b|banned|bad reputation|poor reputation|low reputation|reputation of|ptr record|reverse (dns|lookup|name)|rdns|your (ip|host|network|mail server)[^.]{0,60}(reject|refus|den|list|not allowed)|connecting ip|sending ip|client host[^.]{0,60}(rejected|refused)|service (refused|denied)|(connection|access) (refused|denied|rejected)[^.]{0,20}(your|from) (ip|host)|too many (connections|messages|recipients|e-?mails|errors)|rate limit|sending (rate|limit)|frequency|unusual rate|throttl|unsolicited mail originating|cannot find your (hostname|reverse)|dynamic ip/,
  ],
  [
    'content',
    /\bspam|\bube\b|\buce\b|junk|unsolicited|bulk (e-?mail|mail|filter)|virus|malware|phish|message content|content (was )?(rejected|refused|blocked|filter)|banned (content|attachment|file)|attachment (type )?(is )?(not allowed|blocked)|suspicious|message (was )?(rejected|refused|blocked|looks like)[^.]{0,30}(content|filter)/,
  ],
  [
    'sender',
    /(sender|from address|return[- ]path|envelope from|mail from|originator)[^.]{0,60}(reject|refus|den(y|ied)|not (allowed|permitted|accepted|found|exist|verif)|invalid|unknown|does(n'?t| not) exist|verify failed|blocked|must (exist|resolve))|not (a )?(member|subscribed|allowed to (post|send|mail))|(members|subscribers)[ -]only|permission to (post|send)|not (have|having) permission|restricted to (members|authenticated)|moderat|投稿する権限|cannot verify sender|verify (the )?sender/,
  ],
  [
    'unknown_host',
    /(host|domain)( or domain)?( name)?[^.<>]{0,40}\b(not found|unknown|does(n'?t| not) exist|lookups? failed|could(n't| not) be found|non-?exist(e|a)nt|isn't valid|is invalid)|(unknown|no such|invalid|non-?exist(e|a)nt|illegal) (host|domain)|name or service not known|unrout(e)?able mail domain|no mx (record|host)|all relevant mx records|mx (record|lookup)[^.]{0,30}(fail|not exist)|couldn't find any host|domain(en)?[^.]{0,30}(finns inte|existiert nicht|n'existe pas|no existe)|unresolvable host|dns error: (domain|dns server returned)|host unknown/,
  ],
  [
    'not_accepting',
    /null ?mx|no smtp service|does not accept (any )?(mail|e-?mail)|host does not accept|no longer accepts mail|(not a|is no) mail (server|host)/,
  ],
  [
    'network',
    /mail(er)? loop|loops back|loop(ing)? detect|is looping|routing loop|too many hops|hop count|mail forwarding loop|maximum hop|too many received/,
  ],
  [
    'unknown_user',
    /(user|recipient|mail ?box|account|address|addressee|alias|e-?mail|person|local[- ]part|name)( is| was| does| has| name| address| account)?[^.;]{0,40}\b(unknown|not (be )?(found|known|exist|listed|recogni[sz]ed|valid|here|present)|unavailable|invalid|does(n'?t| not)( currently)? exist|could(n't| not) be found|isn't (valid|found)|is no longer (valid|available|active)|no longer (valid|available)|rejected[:.]? (user|no such|unknown|access denied|undeliverable))|no valid recipient|(unknown|no such|invalid|bad|non-?exist(e|a)nt|undeliverable|illegal|incorrect|unrecogni[sz]ed|wrong) (local )?(e-?mail |destination |virtual )?(user|recipient|mail ?box|account|address|addressee|alias|person|local[- ]part)|no (mail ?box|account|user|one|valid recipient|person|recipient)[^.]{0,20}\b(here|by that name|with that name|at this|found|available|such|bye)|not (a )?(valid|known|local) (user|recipient|mailbox|address)|not (listed|found) in[^.]{0,40}(directory|address book|list|names)|mailbox name not allowed|does(n'?t| not) have an? [^.]{0,40}(account|mailbox)|recipname|adr\.recipnotfound|unrout(e)?able address|user (in virtual|not listed)|badrcptto|validrcptto|rcpthosts|isn't in my list|address (had|has)? ?(permanent )?rejected|address rejected|invalid user|not our customer|invalid final delivery user|account (that you tried to reach )?does not exist|mailbox unavailable/,
  ],
  [
    'unknown_user',
    /(användare|mottagare|adress|brevlåda|konto)[^.]{0,40}(finns inte|okänd|hittades inte|kunde inte hittas|saknas)|okänd (användare|mottagare)|(empfänger|benutzer|adresse|postfach|nutzer)[^.]{0,40}(unbekannt|nicht gefunden|existiert nicht|ungültig|nicht bekannt)|unbekannter (empfänger|benutzer)|(destinataire|utilisateur|adresse|boîte)[^.]{0,40}(inconnu|n'existe pas|introuvable|invalide)|(usuario|destinatario|dirección|buzón|cuenta|persona)[^.]{0,40}(desconocid|no existe|no encontrad|inexistente)|no existe (dicha|ese|el|la) |utente[^.]{0,30}(sconosciuto|inesistente|simile)|(vastaanottaja|käyttäjä|osoite)[^.]{0,40}(tuntematon|ei löydy|ei ole olemassa)|tuntematon (vastaanottaja|käyttäjä)|(gebruiker|ontvanger)[^.]{0,30}(onbekend|bestaat niet)|(modtager|bruger|mottaker|bruker)[^.]{0,30}(ukendt|ukjent|findes ikke|finnes ikke)|(宛先|ユーザ|アドレス|受信者)[^。]{0,30}(存在しません|見つかりません|不明)|ディレクトリに(は)?[^。]{0,10}(見つかりません|ありません)|non (répertorié|listé) dans l'annuaire|no se encuentra en el directorio|المستخدم غير موجود|用户不存在|收件人不存在/,
  ],
  [
    'policy',
    /polic(y|ies)|access denied|not (authori[sz]ed|permitted|allowed)|relay(ing)?( access)? (is )?(denied|not|prohibited)|unable to relay|administrative prohibition|prohibited|security|denied by|refused by|tls (is )?required|encryption required/,
  ],
  [
    'network',
    /connection (timed out|refused|reset|closed|dropped|lost)|timed? ?out|no route to host|(network|host) (is )?unreachable|could not connect|conversation with[^.]{0,80}timed out|lost connection|not reachable/,
  ],
  [
    'expired',
    /(retry|queue|delivery) (time ?out|time|lifetime|attempts?)[^.]{0,30}(exceed|expired|over)|too old|expired|cannot send message for|been (in the queue|queued) (too long|for)|giving up|could not be delivered (for|within)/,
  ],
  [
    'server',
    /local (configuration )?error|local delivery failed|pipe to|delivery agent|program failure|internal (server )?error|system (error|failure|storage)|disk (is )?full|i\/o error|service unavailable|temporar/,
  ],
]

/** Why, by the words of a report; undefined where they do not tell. */
export function causeIn(text: string): BounceCause | undefined {
  const plain = text
    .slice(0, 16_000)
    .toLowerCase()
    // an address may be called anything, and its dots are no ends of sentences
    .replace(/<?[^\s<>"()]{1,120}@[a-z0-9.-]{1,200}>?/g, '¤')
    .replace(/[’`´]/g, "'")
    .replace(/\s+/g, ' ')
  return phrases.find(([, pattern]) => pattern.test(plain))?.[0]
}
