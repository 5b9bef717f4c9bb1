import { folded } from '../../text.ts'
import { type PlacePermission, type PlaceType, placeTypes } from '../schemas.ts'

/** What a type is called in lists, and by which words of a name it is known, both `folded`. The first that fits counts: "sjukhusapotek" is one. */
const words: Record<Exclude<PlaceType, 'other'>, { called: string; inName: RegExp }> = {
  pharmacy: { called: 'apotek|apoteket|pharmacy', inName: /apotek|pharmacy/ },
  library: { called: 'bibliotek|biblioteket|library', inName: /bibliotek|library/ },
  police: { called: 'polis|polisen|polisstation|police|police station', inName: /polis(?!skola)|police/ },
  social_office: {
    called: 'socialkontor|socialtjänst|socialtjänsten|socialförvaltning|medborgarkontor|social office|social services',
    inName: /socialkontor|socialtjanst|socialforvaltning|stadsdelsforvaltning|medborgarkontor|individochfamilj|socialoffice/,
  },
  dental: { called: 'tandvård|tandläkare|folktandvård|dental|dentist', inName: /tandvard|tandlakare|dental|dentist/ },
  hospital: { called: 'sjukhus|lasarett|hospital', inName: /sjukhus|lasarett|hospital/ },
  health_centre: {
    called: 'vårdcentral|hälsocentral|mottagning|barnmorskemottagning|ungdomsmottagning|bvc|health centre|health center|clinic',
    inName: /vardcentral|halsocentral|mottagning|huslakar|barnavardscentral|healthcent/,
  },
  sfi: { called: 'sfi|svenska för invandrare|swedish for immigrants', inName: /^sfi|sfi$|svenskaforinvandrare/ },
  school: {
    called: 'skola|gymnasium|universitet|högskola|folkhögskola|komvux|school|university',
    inName: /skola|gymnasi|universitet|komvux|school/,
  },
  church: { called: 'kyrka|församling|samfund|moské|church|parish|mosque', inName: /kyrka|forsamling|moske|church/ },
  sports: { called: 'idrott|simhall|gym|sporthall|idrottshall|sports|swimming pool', inName: /simhall|badhus|idrott|sporthall|ishall/ },
  landlord: { called: 'hyresvärd|bostadsbolag|bostadsföretag|landlord|housing company', inName: /bostader|bostads(?:bolag|ab)|hyresvard/ },
  association: { called: 'förening|organisation|studieförbund|association|ngo', inName: /forening|studieforbund|rodakorset|association/ },
  shop: { called: 'butik|affär|kafé|café|frisör|salong|shop|cafe|hairdresser', inName: /frisor|salong|butik|hairdresser/ },
}

const called = new Map<string, PlaceType>([
  ...placeTypes.map((type): [string, PlaceType] => [folded(type), type]),
  ...Object.entries(words).flatMap(([type, { called }]) =>
    // The keys of `words` are types.
    called.split('|').map((word): [string, PlaceType] => [folded(word), type as PlaceType]),
  ),
  ...['övrigt', 'övriga', 'annat', 'annan', 'other'].map((word): [string, PlaceType] => [folded(word), 'other']),
])

/** A type by its name in Swedish or English, or by its code. */
export const readPlaceType = (text: string): PlaceType | undefined => called.get(folded(text))

/** What a place is by its name: "Socialkontoret Täby" is a social office. */
export function placeTypeOf(name: string): PlaceType | undefined {
  const plain = folded(name)
  const [found] = Object.entries(words).find(([, { inName }]) => inName.test(plain)) ?? []
  // The keys of `words` are types.
  return found as PlaceType | undefined
}

const permissions = new Map<string, PlacePermission>(
  Object.entries({
    granted: 'ja|j|yes|y|ok|x|godkänt|beviljat|tillåtet|granted|allowed|approved|1|sant|true',
    refused: 'nej|n|no|nekat|vill inte|refused|denied|0|falskt|false',
    asked: 'frågat|tillfrågad|väntar|asked|waiting',
    unknown: 'okänt|vet inte|ej frågat|unknown|not asked|?',
    // The keys are permissions.
  }).flatMap(([permission, list]) => list.split('|').map((word) => [folded(word), permission as PlacePermission] as const)),
)

/** What a cell says of the place's permission. */
export const readPlacePermission = (text: string): PlacePermission | undefined => permissions.get(folded(text))
