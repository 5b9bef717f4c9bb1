export { csvRow, csvStart } from './write-csv.ts'
