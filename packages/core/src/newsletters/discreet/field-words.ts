import type { Language } from '@lykta/i18n'

/**
 * Words that tell what we do, by language. `*` stands for any letters: endings, and before it the first parts of compounds.
 * Chosen so that ordinary words stay free, in every language they are looked for in: `refuge` and not `refuge*`, which would take
 * refugees with it; not the Swedish `jour`, a day in French; not `violen*`, a flower in Swedish.
 */
export const fieldWords: Record<Language, readonly string[]> = {
  sv: [
    ...['*kvinnojour*', '*tjejjour*', '*ungdomsjour*', '*mansjour*', '*brottsofferjour*', 'jouren', 'jourens', 'jourer', 'jourerna'],
    ...['kvinnofrid*', '*kvinnohus*', '*kvinnoskydd*', 'kvinnocenter*', 'kriscent*', 'skyddat boende*', 'skyddade boende*', 'skyddsboende*'],
    ...['krisboende*', 'skyddad* identitet*', 'skyddade personuppgift*', 'sekretessmark*', 'våld*', '*svåld', '*svåldet', '*rvåld', '*rvåldet'],
    ...['*evåld', '*evåldet', 'våldsutsa*', 'våldtäkt*', '*misshand*', 'övergrepp*', 'hedersförtryck*', 'förfölj*', 'stalk*', 'hotad*', 'utsatta kvinn*'],
    ...['besöksförbud*', 'kontaktförbud*', 'hedersrel*', 'roks', 'unizon*'],
  ],
  en: [
    ...['shelter*', 'women s refuge', 'womens refuge', 'refuge', 'refuges', 'safe house*', 'abus*', 'violence*', 'violent*', 'battered', 'assault*', 'rape'],
    ...['raped', 'rapes', 'rapist*', 'stalk*', 'helpline*', 'hotline*', 'crisis cent*', 'restraining order*', 'victim*', 'survivor*'],
    ...['protected identit*', 'protected address*', 'coercive*'],
  ],
  ar: [
    ...['عنف*', 'معنف*', 'مأوى', 'مآوي', 'ملجأ*', 'ملاجئ*', 'إيواء*', 'اعتداء*', 'اغتصاب*', 'إساءة', 'تحرش*', 'سكن محمي', 'مسكن محمي'],
    ...['سكن الحماية', 'دار الحماية', 'بيت النساء', 'دار النساء', 'حماية النساء', 'حماية المرأة', 'هوية محمية', 'خط ساخن', 'خط النجدة', 'ضحية', 'ضحايا'],
  ],
  fi: [
    ...['*turvakoti*', '*turvakod*', '*väkivalt*', '*väkivall*', 'pahoinpit*', 'pahoinpid*', 'raiska*', 'naisten linja*', 'turvakielto*'],
    ...['turvakiello*', 'lähestymiskiel*', 'hyväksikäyt*', 'uhri*', 'kriisikeskus*', 'kriisipuhelin*', 'kriisipuhelim*', 'vainoa*', 'ensikoti*'],
  ],
  fr: [
    ...['violence*', 'violent*', 'viol', 'viols', 'violée*', 'maltrait*', 'battue*', 'refuge', 'refuges', 'foyer pour femmes', 'foyers pour femmes'],
    ...['maison des femmes', 'maison d accueil', 'hébergement d urgence', 'hébergement protég*', 'victime*', 'agress*', 'abus', 'abusé*'],
    ...['harcèl*', 'conjugal*', 'féminicid*', 'adresse protégée', 'identité protégée', 'ligne d écoute'],
  ],
  es: [
    ...['violencia*', 'violent*', 'maltrat*', 'casa* de acogida', 'piso* de acogida', 'centro* de acogida', 'refugio', 'refugios', 'abus*', 'agresi*'],
    ...['agresor*', 'acoso', 'acosad*', 'violación', 'violaciones', 'violad*', 'víctima*', 'feminicid*', 'orden* de alejamiento', 'identidad protegida'],
  ],
}
