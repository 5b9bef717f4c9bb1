import { municipalities } from '@lykta/core/municipalities'

/** Every municipality by its name, for a choice of one. */
export const municipalityOptions: readonly { value: string; label: string }[] = municipalities
  .map(({ code, name }) => ({ value: code, label: name }))
  .sort((a, b) => a.label.localeCompare(b.label, 'sv'))
