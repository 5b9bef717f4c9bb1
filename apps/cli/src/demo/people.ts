/** One of the demonstration's people: who, language, class, and how many of the last years she has paid for, this one first. */
export interface DemoPerson {
  given: string
  family: string
  language: 'sv' | 'ar' | 'fr' | 'en' | 'fi' | 'es'
  supporting: boolean
  /** Years back from this one that are paid: `[0, 1]` is this year and last. */
  paid: number[]
  /** What she has asked for when we write to her. */
  safe: 'letters' | 'discreet' | 'post' | 'nothing'
}

const members: Record<DemoPerson['language'], string> = {
  sv: `Märta Lindgård, Ingrid Åkerblom, Sofia Ekdahl, Astrid Nordvall, Gunvor Björkén, Linnéa Strandmark, Elsa Hagelin, Karin Öhrström, Britta Sandell,
    Wilma Rosenlund, Ebba Fjällström, Agneta Moberg Ek, Kerstin Ålund, Siv Granlöf, Tyra Westerby, Hedda Lövgård, Maj Sjöholm, Ulla-Britt Dahlén`,
  ar: `Samira Al Nouri, Yasmin Haddadi, Leila Mansouri Ek, Noor Al Basri, Zahra Khalili, Rima Saadeh, Huda Qasimi`,
  fi: `Aino Virtamo, Ritva Hämeenlahti, Päivi Koskinurmi, Kaisa Mäkirinne, Tuula Järvenkylä`,
  es: `Carmen Olivares, Inés Peñaranda, Lucía Montalbán, Pilar Echevarrieta`,
  fr: `Élodie Beaumarais, Chantal Duvernois, Aminata Diarrasso, Geneviève L’Hermitte`,
  en: `Grace Okonjo-Lee, Fiona MacAuslan, Priya Ramanathan, Abigail Thornbury, Zainab Oyelowo`,
}

const supporters: Record<'sv' | 'en' | 'fi', string> = {
  sv: 'Örjan Källmark, Åke Rydvall, Lars Tångring, Yusuf Demirci',
  en: 'Tomasz Zielny, Daniel O’Hara',
  fi: 'Pekka Suomalahti',
}

/** Some fifty people in six languages; who has paid, who has not, and who wants what follows from their place in the list. */
export function demoPeople(): DemoPerson[] {
  const women = Object.entries(members).flatMap(([language, names]) => people(names, language, false))
  const friends = Object.entries(supporters).flatMap(([language, names]) => people(names, language, true))
  return [...women, ...friends]
}

function people(names: string, language: string, supporting: boolean): DemoPerson[] {
  return names.split(',').map((name, index) => {
    const [given = '', ...family] = name.trim().split(/\s+/)
    return {
      given,
      family: family.join(' '),
      // the keys of the two tables above are languages
      language: language as DemoPerson['language'],
      supporting,
      paid: supporting ? [0] : (paidYears[index % paidYears.length] ?? []),
      safe: supporting ? 'letters' : (wishes[index] ?? 'letters'),
    }
  })
}

const paidYears = [[0, 1], [0], [0, 1, 2], [0], [0, 1], [1], [0], [0, 1, 2], [0]]
const wishes: Record<number, DemoPerson['safe']> = { 2: 'discreet', 6: 'post', 8: 'post', 11: 'nothing' }
