export { PlaceField, placeFields } from './columns.ts'
export { ImportPlaces, importPlaces, type PlaceImport } from './import-places.ts'
export type { PlaceVerdict } from './plan.ts'
