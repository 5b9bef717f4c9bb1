/** The media type of an Excel workbook (ECMA-376). */
export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
