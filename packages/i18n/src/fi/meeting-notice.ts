import type { Messages } from '../messages.ts'
import type { meetingNotice as sv } from '../sv/meeting-notice.ts'

export const meetingNotice: Messages<typeof sv> = {
  'meetingNotice.annual.subject': 'Kutsu vuosikokoukseen {day}',
  'meetingNotice.annual.title': 'Vuosikokous',
  'meetingNotice.extra.subject': 'Kutsu ylimääräiseen kokoukseen {day}',
  'meetingNotice.extra.title': 'Ylimääräinen kokous',
  'meetingNotice.invite': 'Hei! Sinulla on meillä äänioikeus, ja kutsumme sinut kokoukseen.',
  'meetingNotice.when': '{day}, {time}',
  'meetingNotice.papers': 'Esityslista ja kokousasiakirjat: {papers}',
  'meetingNotice.papers.later': 'Esityslista ja kokousasiakirjat tulevat viimeistään {day}.',
  'meetingNotice.motions': 'Haluatko tehdä aloitteen? Sen on oltava hallituksella viimeistään {day}.',
  'meetingNotice.votes.atMeeting':
    'Voit äänestää, jos olet maksanut tämän vuoden maksun viimeistään kokouksen alkaessa. Voit maksaa myös ovella.',
  'meetingNotice.votes.before': 'Voit äänestää, jos olet maksanut tämän vuoden maksun viimeistään {day}.',
  'meetingNotice.proxy.none': 'Äänestät itse kokouksessa. Valtakirjalla ei voi äänestää.',
  'meetingNotice.proxy.any': 'Etkö pääse paikalle? Voit antaa toiselle jäsenelle kirjallisen valtakirjan äänestää puolestasi.',
  'meetingNotice.proxy.max':
    'Etkö pääse paikalle? Voit antaa toiselle jäsenelle kirjallisen valtakirjan äänestää puolestasi. Kukin voi äänestää enintään {max, plural, one {yhden toisen} other {# muun}} puolesta.',
  'meetingNotice.questions': 'Ota yhteyttä, jos sinulla on kysyttävää. Tervetuloa!',
}
