export { isMunicipality, type Municipality, municipalities, municipalityName, namedMunicipalities } from './municipalities.ts'
export { municipalityCode } from './municipality-code.ts'
