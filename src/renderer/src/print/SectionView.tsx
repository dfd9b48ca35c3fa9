/** The numbered sections of the summary, one drawing per kind. */
import { Fragment } from 'react'
import type { LabelledLine, Line } from '../../../shared/model/printable/line.ts'
import type { FigureRow } from '../../../shared/model/printable/tables.ts'
import type { Section, SectionOf } from '../../../shared/model/printable/tom-tat.ts'
import { Runs, Text } from './Runs.tsx'

export function SectionView({ section }: { section: Section }) {
  return (
    <section className={section.kind}>
      <h2>{section.heading}</h2>
      <Body section={section} />
      {section.note !== null && (
        <p className="note below">
          <Text text={section.note} />
        </p>
      )}
    </section>
  )
}

function Body({ section }: { section: Section }) {
  switch (section.kind) {
    case 'report':
      return <Report section={section} />
    case 'figures':
      return <Figures section={section} />
    case 'statements':
      return section.speakers.map((line, at) => (
        <p key={at} className="speaker">
          <Runs line={line} />
        </p>
      ))
    case 'awards':
      return (
        <p>
          <Runs line={section.line} />
        </p>
      )
    case 'tasks':
      return section.groups.map(({ giver, items }, at) => (
        <Fragment key={at}>
          {giver !== null && (
            <p className="note leading">
              <Text text={giver} />
            </p>
          )}
          <Labelled items={items} />
        </Fragment>
      ))
    case 'citations':
      return <Labelled items={section.items} />
  }
}

function Report({ section }: { section: SectionOf<'report'> }) {
  return (
    <>
      {section.reporters !== null && (
        <p className="note leading">
          <Text text={`Người báo cáo: ${section.reporters}`} />
        </p>
      )}
      <ul className="dashed">
        {section.points.map((line: Line, at) => (
          <li key={at}>
            <Runs line={line} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Labelled({ items }: { items: readonly LabelledLine[] }) {
  return (
    <ul className="labelled">
      {items.map(({ label, line }) => (
        <li key={label}>
          <b className="label">{label}</b>
          <Runs line={line} />
        </li>
      ))}
    </ul>
  )
}

function Figures({ section }: { section: SectionOf<'figures'> }) {
  const { columns, rows } = section
  return (
    <table className={columns.scope && columns.period ? 'figures' : 'figures one-column'}>
      <thead>
        <tr>
          <th className="col-number">TT</th>
          <th>Chỉ tiêu</th>
          <th className="col-value">Số liệu</th>
          <th className="col-unit">Đơn vị</th>
          {columns.scope && <th className="col-scope">Phạm vi</th>}
          {columns.period && <th className="col-period">Kỳ</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at} className={row.role}>
            <td className="number">{row.number}</td>
            {row.value === '' ? (
              <td className="about" colSpan={3 + Number(columns.scope) + Number(columns.period)}>
                <Runs line={row.about} />
              </td>
            ) : (
              <Cells row={row} columns={columns} />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cells({ row, columns }: { row: FigureRow; columns: SectionOf<'figures'>['columns'] }) {
  return (
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
  )
}

function Given({ value }: { value: FigureRow['scope'] }) {
  return <td>{value === null ? <i className="absent">(không nêu)</i> : <Text text={value} />}</td>
}
