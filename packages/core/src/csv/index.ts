export { maximumFileBytes } from './decode.ts'
export { CsvBytes, type CsvFile, type CsvRecord, readCsv } from './read-csv.ts'
