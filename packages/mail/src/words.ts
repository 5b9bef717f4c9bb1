import { type Language, languageOr } from '@lykta/i18n'

/** What every letter says at its foot. None names the association or its field, so they serve the discreet form too. */
interface FooterWords {
  why: string
  /** Instead of `why`, in a letter that cannot be unsubscribed from. */
  notice: string
  reach: string
  /** Leads to her choices. */
  preferences: string
  unsubscribe: string
}

const words: Record<Language, FooterWords> = {
  sv: {
    why: 'Du får det här brevet eftersom din adress finns på vår sändlista.',
    notice: 'Det här är ett meddelande till dem som det gäller. Därför går det inte att avbeställa.',
    reach: 'Svara på brevet om du vill nå oss.',
    preferences: 'Välj språk och brev',
    unsubscribe: 'Avbeställ breven',
  },
  en: {
    why: 'You get this letter because your address is on our mailing list.',
    notice: 'This is a notice to the people it concerns. That is why you cannot unsubscribe from it.',
    reach: 'Reply to this letter to reach us.',
    preferences: 'Choose language and letters',
    unsubscribe: 'Unsubscribe',
  },
  ar: {
    why: 'تصلك هذه الرسالة لأن عنوانك مسجّل في قائمتنا البريدية.',
    notice: 'هذا إشعار موجّه إلى من يعنيهم الأمر، ولذلك لا يمكن إلغاء الاشتراك فيه.',
    reach: 'للتواصل معنا، يكفي الرد على هذه الرسالة.',
    preferences: 'اختيار اللغة والرسائل',
    unsubscribe: 'إلغاء الاشتراك',
  },
  fr: {
    why: 'Vous recevez cette lettre parce que votre adresse figure sur notre liste de diffusion.',
    notice: 'Ceci est un avis adressé aux personnes concernées. Il n’est donc pas possible de s’en désabonner.',
    reach: 'Pour nous joindre, répondez à cette lettre.',
    preferences: 'Choisir la langue et les lettres',
    unsubscribe: 'Se désabonner',
  },
  fi: {
    why: 'Saat tämän kirjeen, koska osoitteesi on postituslistallamme.',
    notice: 'Tämä on ilmoitus niille, joita asia koskee. Siksi sitä ei voi peruuttaa.',
    reach: 'Tavoitat meidät vastaamalla tähän kirjeeseen.',
    preferences: 'Valitse kieli ja kirjeet',
    unsubscribe: 'Peruuta kirjeiden tilaus',
  },
  es: {
    why: 'Recibes esta carta porque tu dirección está en nuestra lista de correo.',
    notice: 'Este es un aviso para las personas a las que concierne. Por eso no es posible darse de baja.',
    reach: 'Para ponerte en contacto, responde a esta carta.',
    preferences: 'Elegir idioma y cartas',
    unsubscribe: 'Darse de baja',
  },
}

export const footerWords = (language: string): FooterWords => words[baseLanguage(language)]

/** `ar-EG` is Arabic. */
export const baseLanguage = (language: string): Language => languageOr(language.split('-')[0])
