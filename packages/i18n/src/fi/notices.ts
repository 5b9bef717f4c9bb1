import type { Messages } from '../messages.ts'
import type { notices as sv } from '../sv/notices.ts'

export const notices: Messages<typeof sv> = {
  'notice.hello': 'Hei!',
  'notice.claim.subject': 'Jäsenmaksu: {association}',
  'notice.claim.text': 'Tässä on jäsenmaksu ajalta {from} – {to}. Saaja on {association} ja summa {amount}. Maksa viimeistään {due}.',
  'notice.reminder.subject': 'Muistutus jäsenmaksusta: {association}',
  'notice.reminder.text':
    'Emme ole nähneet jäsenmaksuasi ajalta {from} – {to}. Saaja on {association}. Maksamatta on {amount}. Viimeinen maksupäivä: {due}. Jos olet maksanut viime päivinä, sinun ei tarvitse tehdä mitään.',
  'notice.receipt.subject': 'Kuitti: {association}',
  'notice.receipt.text': 'Kiitos! Jäsenmaksu ajalta {from} – {to} on maksettu: {amount}. Saaja: {association}.',
  'notice.welcome.subject': 'Tervetuloa! {association}',
  'notice.welcome.text': 'Olet nyt jäsen: {association}. Jäsennumerosi on {number}. Onko sinulla kysyttävää? Vastaa tähän kirjeeseen.',
  'notice.pay.title': 'Maksu',
  'notice.pay.payee': 'Saaja',
  'notice.pay.amount': 'Summa',
  'notice.pay.due': 'Maksa viimeistään',
  'notice.pay.bankgiro': 'Bankgiro',
  'notice.pay.swish': 'Swish',
  'notice.pay.reference': 'OCR-numero',
  'notice.pay.message': 'Viesti Swishissä',
  'notice.pay.scan': 'Avaa Swish ja skannaa koodi. Summa ja viesti täyttyvät itsestään.',
  'notice.pay.file': 'maksu',
  'notice.pay.ask': 'Ota yhteyttä, niin kerromme, miten maksat.',
  'notice.pay.privacy':
    'Tiliotteellasi näkyy, kenelle olet maksanut. Maksatko mieluummin käteisellä, tai onko maksaminen juuri nyt vaikeaa? Ota yhteyttä, niin järjestämme asian.',
  'notice.discreet.subject': 'Viesti sinulle',
  'notice.discreet.claim':
    'Tämän vuoden maksu on {amount}, ja sen voi maksaa viimeistään {due}. Ota meihin yhteyttä tavalliseen tapaan, niin kerromme, miten. Käteinenkin käy, ja jos et halua maksaa, riittää, että sanot sen.',
  'notice.discreet.reminder':
    'Tämän vuoden maksusta on maksamatta {amount}. Viimeinen päivä: {due}. Ota meihin yhteyttä tavalliseen tapaan, niin kerromme, miten maksat. Käteinenkin käy, ja jos et halua maksaa, riittää, että sanot sen.',
  'notice.discreet.receipt': 'Kiitos! Olemme saaneet {amount}. Sinun ei tarvitse tehdä muuta.',
  'notice.discreet.welcome':
    'Pyytämäsi asia on valmis, eikä sinun tarvitse tehdä muuta. Onko sinulla kysyttävää? Ota meihin yhteyttä tavalliseen tapaan.',
}
