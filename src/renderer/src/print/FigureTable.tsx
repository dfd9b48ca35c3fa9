/** The table of figures: totals with their parts, a head that is repeated on every page. */
import { Fragment } from 'react'
import type { FigureColumns, FigureRow } from '../../../shared/model/printable/tables.ts'
import { Runs, Text } from './Runs.tsx'
import { ABSENT, figureHeads } from '../../../shared/model/printable/fixed-words.ts'

/** Figures under the name of what they were told at; the summary and the annex have one group without a name. */
export type FigureGroup = { heading: string | null; rows: readonly FigureRow[] }

export function FigureTable({ columns, groups }: { columns: FigureColumns; groups: readonly FigureGroup[] }) {
  const classes = [
    'col-number',
    undefined,
    'col-value',
    'col-unit',
    ...(columns.scope ? ['col-scope'] : []),
    ...(columns.period ? ['col-period'] : [])
  ]
  const width = 4 + Number(columns.scope) + Number(columns.period)
  return (
    <table className={columns.scope && columns.period ? 'figures' : 'figures one-column'}>
      <thead>
        <tr>
          {figureHeads(columns).map((head, at) => (
            <th key={head} className={classes[at]}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ heading, rows }, at) => (
          <Fragment key={at}>
            {heading !== null && (
              <tr className="group">
                <td colSpan={width}>
                  <Text text={heading} />
                </td>
              </tr>
            )}
            {rows.map((row, place) => (
              <Row key={place} row={row} columns={columns} width={width} />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, columns, width }: { row: FigureRow; columns: FigureColumns; width: number }) {
  return (
    <tr className={row.role}>
      <td className="number">{row.number}</td>
      {row.value === '' ? (
        <td className="about" colSpan={width - 1}>
          <Runs line={row.about} />
        </td>
      ) : (
        <>
          <td className="about">
            <Runs line={row.about} />
          </td>
          <td className="value">{row.value}</td>
          <td>
            <Text text={row.unit} />
          </td>
          {columns.scope && <Given value={row.scope} />}
          {columns.period && <Given value={row.period} />}
        </>
      )}
    </tr>
  )
}

function Given({ value }: { value: FigureRow['scope'] }) {
  return <td>{value === null ? <i className="absent">{ABSENT}</i> : <Text text={value} />}</td>
}
