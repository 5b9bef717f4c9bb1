// biome-ignore-all lint/a11y/noRedundantRoles: browsers drop the roles of a table whose display is changed, which a phone does
import type { Child } from 'hono/jsx'
import { Icon } from './icons.tsx'

interface Column<Row> {
  header: string
  cell: (row: Row) => Child
  /** The address that sorts by this column, and how it is sorted now. */
  sort?: { href: string; direction?: 'ascending' | 'descending' | undefined }
  /** Numbers end in line with each other. */
  align?: 'end'
}

interface TableProps<Row> {
  caption: string
  /** The caption is read aloud but the heading above already says it to the eye. */
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** What stands instead of the table when there are no rows: an `EmptyState`. */
  empty?: Child
}

/**
 * Rows of the same things; the first column names the row. On a phone each row becomes a small list of its own, under
 * the headers that sort; the roles, which browsers drop together with the table layout, are therefore written out.
 */
export function Table<Row>({ caption, captionHidden = false, columns, rows, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <table class="table" role="table">
      <caption class={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              role="columnheader"
              scope="col"
              data-align={column.align}
              data-sorts={column.sort && 'true'}
              aria-sort={column.sort?.direction}
            >
              {column.sort ? <SortLink header={column.header} sort={column.sort} /> : column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row">
            {columns.map((column, index) => (
              <Cell column={column} row={row} first={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const SortLink = ({ header, sort }: { header: string; sort: NonNullable<Column<unknown>['sort']> }) => (
  <a href={sort.href} class="sort">
    {header}
    {sort.direction && <Icon name={sort.direction === 'ascending' ? 'up' : 'down'} />}
  </a>
)

function Cell<Row>({ column, row, first }: { column: Column<Row>; row: Row; first: boolean }) {
  const content = column.cell(row)
  return first ? (
    <th role="rowheader" scope="row" data-align={column.align}>
      {content}
    </th>
  ) : (
    <td role="cell" data-align={column.align} data-label={column.header}>
      <span class="cell">{content}</span>
    </td>
  )
}

/** Facts about one thing: what it is called and what it is. A fact without a value is left out, also one that `&&` found to be none. */
export const DescriptionList = ({ items }: { items: readonly { term: string; value: Child; action?: Child }[] }) => (
  <dl class="facts">
    {items
      .filter((item) => item.value !== null && item.value !== undefined && item.value !== false && item.value !== '')
      .map((item) => (
        <div>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
          {item.action && <dd class="fact-action">{item.action}</dd>}
        </div>
      ))}
  </dl>
)
