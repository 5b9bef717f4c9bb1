import { municipalities, namedMunicipalities } from '@lykta/core/municipalities'

/** Every municipality by its name, for a choice of one. */
export const municipalityOptions: readonly { value: string; label: string }[] = namedMunicipalities(
  municipalities.map(({ code }) => code),
).map(({ code, name }) => ({ value: code, label: name }))
