import type { Meeting, MeetingHead, MeetingPrinter } from '@lykta/core/meetings'
import { formatDateTime, formatDay, isLanguage, isolate, languageName, type Translate, translator } from '@lykta/i18n'
import { breakable } from './breakable.ts'

/** A name or word of somebody's: it turns nothing around it, and nothing of it runs out of its column. */
const own = (text: string): string => isolate(breakable(text))

type Arguments<Document extends keyof MeetingPrinter> = Parameters<MeetingPrinter[Document]>

/** The list as `typst/voting-list.typ` reads it: number, name, class and proxy, and nothing else of anybody. */
export function votingListData(...[list, meeting, head]: Arguments<'votingList'>) {
  const t = translator(head.language)
  const classLabel = (id: string) => list.rules.classes.find((one) => one.id === id)?.labels[head.language] ?? id
  const holders = new Map(list.voters.map((voter) => [voter.membershipId, voter]))
  const called = ({ name, number }: { name: string | null; number: number }) =>
    name ?? t('meetings.voter.numbered', { number: String(number) })
  const proxy = (holderId: string | null) => {
    const holder = holderId === null ? undefined : holders.get(holderId)
    return holder ? t('meetings.voter.proxyTo', { name: own(called(holder)) }) : ''
  }
  return {
    ...documentHead(t, head, t('meetings.print.title'), meeting),
    computed: t('meetings.print.computed', { at: formatDateTime(t.lang, list.computedAt, head.timeZone), version: list.ruleVersion }),
    count: t('meetings.print.count', { n: list.voters.length }),
    head: [t('meetings.voter.number'), t('meetings.voter'), t('meetings.voter.class'), t('meetings.voter.proxy'), t('meetings.print.sign')],
    voters: list.voters.map((voter) => ({
      number: String(voter.number),
      name: own(called(voter)),
      class: own(classLabel(voter.classId)),
      proxy: proxy(voter.proxyHolderId),
    })),
  }
}

/** The proof as `typst/notice-proof.typ` reads it. */
export function noticeProofData(...[proof, head]: Arguments<'noticeProof'>) {
  const t = translator(head.language)
  const at = (instant: Date) => formatDateTime(t.lang, instant, head.timeZone)
  const language = (code: string) => (isLanguage(code) ? languageName(code, t.lang) : code)
  const sums = new Map(proof.texts.map(({ language, hash }) => [language, hash]))
  return {
    ...documentHead(t, head, t('meetings.proof.title'), proof.meeting),
    started: `${t('meetings.proof.started')}: ${at(proof.startedAt)}`,
    lead: t('meetings.proof.lead'),
    textsTitle: t('meetings.proof.texts'),
    textsLead: t('meetings.proof.texts.lead'),
    textsHead: [t('meetings.proof.language'), t('meetings.proof.subject'), t('meetings.proof.hash')],
    texts: proof.texts.map((text) => [language(text.language), own(text.subject), breakable(text.hash)]),
    deliveriesTitle: t('meetings.proof.deliveries'),
    deliveriesHead: [
      t('meetings.proof.number'),
      t('meetings.proof.channel'),
      t('meetings.proof.outcome'),
      t('meetings.proof.at'),
      t('meetings.proof.text'),
    ],
    deliveries: proof.deliveries.map(({ number, channel, outcome, at: settledAt, language }) => [
      number === null ? '–' : String(number),
      channel === null ? '–' : t(`meetings.proof.channel.${channel}`),
      t(`meetings.proof.outcome.${outcome}`),
      settledAt === null || channel === null ? '–' : at(settledAt),
      channel === null ? '–' : (sums.get(language)?.slice(0, 12) ?? language),
    ]),
  }
}

function documentHead(t: Translate, { associationName, language }: MeetingHead, title: string, { kind, heldOn, time, place }: Meeting) {
  const meeting = t(`meetings.named.${kind}`, { day: formatDay(t.lang, heldOn) })
  return {
    lang: language,
    title,
    meeting: [own(associationName), meeting, own(time), own(place)].join(' · '),
    page: t('meetings.print.page', { n: '{n}', total: '{total}' }),
  }
}
