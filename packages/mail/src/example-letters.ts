import type { Letter } from '@lykta/core/newsletters'

/** A transparent pixel (GIF89a). */
const pixel = Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64')

const everything: Letter = {
  newsletterId: 'example',
  template: '',
  language: 'sv',
  form: 'full',
  content: {
    subject: 'Exempel',
    preheader: 'Exempel',
    blocks: [
      { type: 'heading', level: 2, text: 'Exempel' },
      { type: 'heading', level: 3, text: 'Exempel' },
      { type: 'text', markdown: 'Hej {{givenName|du}}, **se** [här](https://exempel.example).\n\n- ett\n- två' },
      { type: 'image', imageId: 'pixel', alt: 'Exempel', decorative: false },
      { type: 'button', label: 'Exempel', href: 'https://exempel.example' },
      { type: 'quote', markdown: 'Exempel', by: 'Exempel' },
      { type: 'event', title: 'Exempel', when: '18.00', where: 'Exempel', markdown: 'Exempel' },
      { type: 'divider' },
    ],
  },
  images: [{ id: 'pixel', contentType: 'image/gif', bytes: pixel, width: 600 }],
  sender: { name: 'Exempel', address: 'post@exempel.example', replyTo: null },
  association: { name: 'Exempel', website: 'https://exempel.example' },
  frameLanguage: 'sv',
  revealing: [],
  press: {
    spokesperson: { name: 'Kim Exempel', phone: '+46701740605', email: 'kim@exempel.example' },
    embargo: { until: new Date(0), timeZone: 'Europe/Stockholm' },
  },
  listId: 'example',
  toEveryone: false,
  canUnsubscribe: true,
}

/** Between them every place of a template and every part of it is used, and left out. */
export const exampleLetters: Letter[] = [
  everything,
  {
    ...everything,
    language: 'ar',
    frameLanguage: 'ar',
    association: { name: 'Exempel', website: null },
    press: null,
    canUnsubscribe: false,
  },
]
