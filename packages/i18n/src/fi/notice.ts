import type { Messages } from '../messages.ts'
import type { notice as sv } from '../sv/notice.ts'

export const notice: Messages<typeof sv> = {
  'notice.annual.subject': 'Kutsu vuosikokoukseen {day}',
  'notice.annual.title': 'Vuosikokous',
  'notice.extra.subject': 'Kutsu ylimääräiseen kokoukseen {day}',
  'notice.extra.title': 'Ylimääräinen kokous',
  'notice.invite': 'Hei! Sinulla on meillä äänioikeus, ja kutsumme sinut kokoukseen.',
  'notice.when': '{day}, {time}',
  'notice.papers': 'Esityslista ja kokousasiakirjat: {papers}',
  'notice.papers.later': 'Esityslista ja kokousasiakirjat tulevat viimeistään {day}.',
  'notice.motions': 'Haluatko tehdä aloitteen? Sen on oltava hallituksella viimeistään {day}.',
  'notice.votes.atMeeting': 'Voit äänestää, jos olet maksanut tämän vuoden maksun viimeistään kokouksen alkaessa. Voit maksaa myös ovella.',
  'notice.votes.before': 'Voit äänestää, jos olet maksanut tämän vuoden maksun viimeistään {day}.',
  'notice.proxy.none': 'Äänestät itse kokouksessa. Valtakirjalla ei voi äänestää.',
  'notice.proxy.any': 'Etkö pääse paikalle? Voit antaa toiselle jäsenelle kirjallisen valtakirjan äänestää puolestasi.',
  'notice.proxy.max':
    'Etkö pääse paikalle? Voit antaa toiselle jäsenelle kirjallisen valtakirjan äänestää puolestasi. Kukin voi äänestää enintään {max, plural, one {yhden toisen} other {# muun}} puolesta.',
  'notice.questions': 'Ota yhteyttä, jos sinulla on kysyttävää. Tervetuloa!',
}
