import { formatDateTime, type Language } from '@lykta/i18n'

/** What every letter says of itself. None names the association or its field, so they serve the discreet form too. */
interface FrameWords {
  why: string
  /** Instead of `why`, in a letter that cannot be unsubscribed from. */
  notice: string
  reach: string
  unsubscribe: string
  press: PressWords
}

interface PressWords {
  /** Instead of `why`, to newsrooms and authorities. */
  why: string
  /** Over the spokesperson's name. */
  contact: string
  /** Before the subject of a letter under embargo. */
  embargo: string
  until(time: string): string
  notBefore: string
}

const words: Record<Language, FrameWords> = {
  sv: {
    why: 'Du får det här brevet eftersom din adress finns på vår sändlista.',
    notice: 'Det här är ett meddelande till dem som det gäller. Därför går det inte att avbeställa.',
    reach: 'Svara på brevet om du vill nå oss.',
    unsubscribe: 'Avbeställ breven',
    press: {
      why: 'Ni får det här brevet eftersom er adress finns i vår lista över redaktioner och myndigheter.',
      contact: 'Presskontakt',
      embargo: 'EMBARGO',
      until: (time) => `EMBARGO till ${time.replace(/(\d\d):(\d\d)/, '$1.$2')}`,
      notBefore: 'Får inte publiceras före dess.',
    },
  },
  en: {
    why: 'You get this letter because your address is on our mailing list.',
    notice: 'This is a notice to the people it concerns. That is why you cannot unsubscribe from it.',
    reach: 'Reply to this letter to reach us.',
    unsubscribe: 'Unsubscribe',
    press: {
      why: 'You get this letter because your address is on our list of newsrooms and public authorities.',
      contact: 'Press contact',
      embargo: 'EMBARGO',
      until: (time) => `EMBARGO until ${time}`,
      notBefore: 'Not to be published before then.',
    },
  },
  ar: {
    why: 'تصلك هذه الرسالة لأن عنوانك مسجّل في قائمتنا البريدية.',
    notice: 'هذا إشعار موجّه إلى من يعنيهم الأمر، ولذلك لا يمكن إلغاء الاشتراك فيه.',
    reach: 'للتواصل معنا، يكفي الرد على هذه الرسالة.',
    unsubscribe: 'إلغاء الاشتراك',
    press: {
      why: 'تصلكم هذه الرسالة لأن عنوانكم مسجّل في قائمتنا لوسائل الإعلام والجهات الرسمية.',
      contact: 'للتواصل الصحفي',
      embargo: 'حظر نشر',
      until: (time) => `حظر نشر حتى ${time}`,
      notBefore: 'يُرجى عدم النشر قبل هذا الموعد.',
    },
  },
  fr: {
    why: 'Vous recevez cette lettre parce que votre adresse figure sur notre liste de diffusion.',
    notice: 'Ceci est un avis adressé aux personnes concernées. Il n’est donc pas possible de s’en désabonner.',
    reach: 'Pour nous joindre, répondez à cette lettre.',
    unsubscribe: 'Se désabonner',
    press: {
      why: 'Vous recevez cette lettre parce que votre adresse figure sur notre liste de rédactions et d’administrations.',
      contact: 'Contact presse',
      embargo: 'EMBARGO',
      until: (time) => `EMBARGO jusqu’au ${time}`,
      notBefore: 'Ne pas publier avant cette date.',
    },
  },
  fi: {
    why: 'Saat tämän kirjeen, koska osoitteesi on postituslistallamme.',
    notice: 'Tämä on ilmoitus niille, joita asia koskee. Siksi sitä ei voi peruuttaa.',
    reach: 'Tavoitat meidät vastaamalla tähän kirjeeseen.',
    unsubscribe: 'Peruuta kirjeiden tilaus',
    press: {
      why: 'Saatte tämän kirjeen, koska osoitteenne on toimitusten ja viranomaisten listallamme.',
      contact: 'Mediayhteydet',
      embargo: 'EMBARGO',
      until: (time) => `EMBARGO ${time} asti`,
      notBefore: 'Ei saa julkaista ennen sitä.',
    },
  },
  es: {
    why: 'Recibes esta carta porque tu dirección está en nuestra lista de correo.',
    notice: 'Este es un aviso para las personas a las que concierne. Por eso no es posible darse de baja.',
    reach: 'Para ponerte en contacto, responde a esta carta.',
    unsubscribe: 'Darse de baja',
    press: {
      why: 'Reciben esta carta porque su dirección figura en nuestra lista de medios de comunicación y administraciones.',
      contact: 'Contacto de prensa',
      embargo: 'EMBARGO',
      until: (time) => `EMBARGO hasta el ${time}`,
      notBefore: 'No publicar antes de esa fecha.',
    },
  },
}

export const frameWords = (language: Language): FrameWords => words[language]

/** Until when nothing may be published, with the zone: newsrooms sit in others. */
export function embargoUntil(language: Language, { until, timeZone }: { until: Date; timeZone: string }): string {
  const zone = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'short' }).formatToParts(until)
  const name = zone.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
  return words[language].press.until(`${formatDateTime(language, until, timeZone)} (${name})`)
}
