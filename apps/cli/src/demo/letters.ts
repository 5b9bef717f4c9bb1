import type { LetterContent } from '@lykta/core/newsletters'

type Words = {
  subject: string
  preheader: string
  hello: string
  news: string
  event: [string, string, string]
  join: string
  button: string
  thanks: string
}

const spring: Record<string, Words> = {
  sv: {
    subject: 'Vårbrev: ljusare kvällar och en kväll tillsammans',
    preheader: 'Vad vi gjort i vinter, och vad som händer i vår.',
    hello: 'Hej {{givenName|du}}!',
    news: 'Under vintern har **fler än någonsin** hört av sig och velat hjälpa till. Våra kort ligger nu på bibliotek, apotek och vårdcentraler i hela kommunen.\n\n- fyra nya volontärer\n- kort på åtta språk\n- två insändare publicerade',
    event: ['Årsmöte', 'Tisdag 24 mars klockan 18.00', 'Biblioteket, stora salen'],
    join: 'Känner du någon som vill vara med? Vi siktar på femtio medlemmar i år.',
    button: 'Så blir man medlem',
    thanks: 'Varje medlem gör rösten starkare.',
  },
  en: {
    subject: 'Spring letter: lighter evenings, and one together',
    preheader: 'What we did this winter, and what comes next.',
    hello: 'Hello {{givenName|there}}!',
    news: 'This winter **more people than ever** have got in touch to help. Our cards now lie in libraries, pharmacies and health centres all over the municipality.\n\n- four new volunteers\n- cards in eight languages\n- two letters to the editor published',
    event: ['Annual meeting', 'Tuesday 24 March at 18.00', 'The library, large hall'],
    join: 'Do you know someone who would like to join? We aim for fifty members this year.',
    button: 'How to become a member',
    thanks: 'Every member makes the voice stronger.',
  },
  ar: {
    subject: 'رسالة الربيع: أمسيات أطول ولقاء معًا',
    preheader: 'ما أنجزناه هذا الشتاء وما هو قادم.',
    hello: 'مرحبًا {{givenName|بك}}!',
    news: 'في هذا الشتاء تواصل معنا **عدد أكبر من أي وقت مضى** ممن يرغبون في المساعدة. بطاقاتنا موجودة الآن في المكتبات والصيدليات والمراكز الصحية.\n\n- أربع متطوعات جديدات\n- بطاقات بثماني لغات\n- نُشرت لنا رسالتان في الصحف',
    event: ['الاجتماع السنوي', 'الثلاثاء 24 مارس الساعة 18.00', 'المكتبة، القاعة الكبرى'],
    join: 'هل تعرفين من يود الانضمام؟ هدفنا خمسون عضوًا هذا العام.',
    button: 'كيف تصبحين عضوًا',
    thanks: 'كل عضو يجعل الصوت أقوى.',
  },
  fr: {
    subject: 'Lettre de printemps : une soirée ensemble',
    preheader: 'Ce que nous avons fait cet hiver, et la suite.',
    hello: 'Bonjour {{givenName|à vous}} !',
    news: 'Cet hiver, **plus de personnes que jamais** ont proposé leur aide. Nos cartes sont désormais dans les bibliothèques, les pharmacies et les centres de santé.\n\n- quatre nouvelles bénévoles\n- des cartes en huit langues\n- deux lettres publiées dans la presse',
    event: ['Assemblée annuelle', 'Mardi 24 mars à 18 h', 'La bibliothèque, grande salle'],
    join: 'Connaissez-vous quelqu’un qui voudrait nous rejoindre ? Nous visons cinquante membres cette année.',
    button: 'Comment devenir membre',
    thanks: 'Chaque membre rend la voix plus forte.',
  },
  fi: {
    subject: 'Kevätkirje: valoisampia iltoja ja yksi yhdessä',
    preheader: 'Mitä teimme talvella ja mitä on tulossa.',
    hello: 'Hei {{givenName|sinä}}!',
    news: 'Talven aikana **useampi kuin koskaan** on halunnut auttaa. Korttimme ovat nyt kirjastoissa, apteekeissa ja terveyskeskuksissa.\n\n- neljä uutta vapaaehtoista\n- kortteja kahdeksalla kielellä\n- kaksi julkaistua mielipidekirjoitusta',
    event: ['Vuosikokous', 'Tiistaina 24. maaliskuuta klo 18.00', 'Kirjasto, iso sali'],
    join: 'Tunnetko jonkun, joka haluaisi mukaan? Tavoitteemme on viisikymmentä jäsentä tänä vuonna.',
    button: 'Näin liityt jäseneksi',
    thanks: 'Jokainen jäsen vahvistaa ääntä.',
  },
  es: {
    subject: 'Carta de primavera: una tarde juntas',
    preheader: 'Lo que hicimos este invierno y lo que viene.',
    hello: '¡Hola {{givenName|amiga}}!',
    news: 'Este invierno **más personas que nunca** han querido ayudar. Nuestras tarjetas están ya en bibliotecas, farmacias y centros de salud.\n\n- cuatro voluntarias nuevas\n- tarjetas en ocho idiomas\n- dos cartas publicadas en la prensa',
    event: ['Asamblea anual', 'Martes 24 de marzo a las 18.00', 'La biblioteca, sala grande'],
    join: '¿Conoces a alguien que quiera unirse? Este año queremos llegar a cincuenta socias.',
    button: 'Cómo hacerse socia',
    thanks: 'Cada socia hace la voz más fuerte.',
  },
}

/** The members' spring letter in all six languages. */
export const springLetter: Record<string, LetterContent> = Object.fromEntries(
  Object.entries(spring).map(([language, words]): [string, LetterContent] => [
    language,
    {
      subject: words.subject,
      preheader: words.preheader,
      blocks: [
        { type: 'heading', level: 2, text: words.hello },
        { type: 'text', markdown: words.news },
        { type: 'event', title: words.event[0], when: words.event[1], where: words.event[2], markdown: '' },
        { type: 'text', markdown: words.join },
        { type: 'button', label: words.button, href: 'https://medlem.example/bli-medlem' },
        { type: 'divider' },
        { type: 'quote', markdown: words.thanks, by: '' },
      ],
    },
  ]),
)

/** The letter to newsrooms and social offices, in Swedish. */
export const pressLetter: Record<string, LetterContent> = {
  sv: {
    subject: 'Kvinnojouren Lyktan: nya informationskort på åtta språk',
    preheader: 'Beställ kort till väntrum och reception utan kostnad.',
    blocks: [
      { type: 'heading', level: 2, text: 'Nya informationskort på åtta språk' },
      {
        type: 'text',
        markdown:
          'Hej {{organisationName|och välkommen}},\n\nfrån och med i vår finns våra informationskort på åtta språk. De är i visitkortsformat och passar i väntrum, receptioner och på toaletter.',
      },
      { type: 'quote', markdown: 'Många hittar oss genom ett kort som låg på rätt ställe.', by: 'Berit Styrelse, ordförande' },
      { type: 'text', markdown: 'Kontakt för redaktioner: [press@lyktan.example](mailto:press@lyktan.example).' },
      { type: 'button', label: 'Beställ kort', href: 'https://lyktan.example/kort' },
    ],
  },
}
