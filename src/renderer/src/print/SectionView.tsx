/** The numbered sections of the summary, one drawing per kind. */
import { Fragment } from 'react'
import type { LabelledLine, Line } from '../../../shared/model/printable/line.ts'
import type { Section, SectionOf } from '../../../shared/model/printable/tom-tat.ts'
import { FigureTable } from './FigureTable.tsx'
import { Runs, Text } from './Runs.tsx'
import { fixedWords } from '../../../shared/model/printable/fixed-words.ts'

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
      return <FigureTable columns={section.columns} groups={[{ heading: null, rows: section.rows }]} />
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
          <Text text={`${fixedWords.reporters} ${section.reporters}`} />
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
