/** The facts of a meeting: time, place, who chaired, who came; below them what was inferred from what. */
import type { FactRow } from '../../../shared/model/printable/tables.ts'
import { Marks, Runs, Text } from './Runs.tsx'

type Props = { facts: readonly FactRow[]; inferences: readonly string[] }

export function FactTable({ facts, inferences }: Props) {
  return (
    <>
      <table className="facts">
        <tbody>
          {facts.map((row) => (
            <Fact key={row.key} row={row} />
          ))}
        </tbody>
      </table>
      {inferences.map((note) => (
        <p key={note} className="note inference">
          <Text text={note} />
        </p>
      ))}
    </>
  )
}

/** A row of so much may turn the page: it would leave half of one empty. */
const MANY_LINES = 12
const MANY_LETTERS = 1200

function Fact({ row }: { row: FactRow }) {
  const [first = []] = row.lines
  const letters = row.lines.flat().reduce((sum, { text }) => sum + text.length, 0)
  const isLong = row.lines.length > MANY_LINES || letters > MANY_LETTERS
  return (
    <tr className={isLong ? 'long' : undefined}>
      <th scope="row">
        {row.label}
        <Marks marks={row.marks} />
      </th>
      <td>
        {row.lines.length === 1 ? (
          <Runs line={first} />
        ) : (
          <ul className="people">
            {row.lines.map((line, at) => (
              <li key={at}>
                <Runs line={line} />
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}
