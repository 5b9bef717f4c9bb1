export { isMunicipality, type Municipality, municipalities, municipalityName } from './municipalities.ts'
export { municipalityCode } from './municipality-code.ts'
