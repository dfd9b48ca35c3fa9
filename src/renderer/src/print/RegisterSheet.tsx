/** *Sổ văn bản*: cover, then one table over landscape pages, its head with the column numbers repeated. */
import type { CSSProperties } from 'react'
import type { Line } from '../../../shared/model/printable/line.ts'
import type { Register } from '../../../shared/model/printable/so.ts'
import { CoverPage } from './CoverPage.tsx'

const ALIGN = { left: 'left', centre: 'center', right: 'right' } as const satisfies Record<
  string,
  CSSProperties['textAlign']
>

export function RegisterSheet({ printable }: { printable: Register }) {
  const { cover, columns, rows, closing } = printable
  return (
    <div className="register">
      <CoverPage cover={cover} />
      <table>
        <colgroup>
          {columns.map(({ label, width }) => (
            <col key={label} style={{ width: width === null ? 'auto' : `${width}mm` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ label }) => (
              <th key={label}>{label}</th>
            ))}
          </tr>
          <tr className="column-numbers">
            {columns.map(({ label }, at) => (
              <th key={label}>({at + 1})</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((line, place) => (
                <td key={place} style={{ textAlign: ALIGN[columns[place]?.align ?? 'left'] }}>
                  <Cell line={line} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="closing">{closing}</p>
    </div>
  )
}

/** Narrow cells break where they can: nothing is held together here. */
function Cell({ line }: { line: Line }) {
  return line.map(({ text, tone }, at) => {
    if (tone === 'plain') return text
    return tone === 'absent' ? (
      <i key={at} className="absent">
        {text}
      </i>
    ) : (
      <b key={at}>{text}</b>
    )
  })
}
