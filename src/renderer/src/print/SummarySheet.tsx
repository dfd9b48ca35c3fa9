/** *Tóm tắt hội nghị*: head, facts, numbered sections, source, evidence. Every word comes from the printable. */
import type { FactRow } from '../../../shared/model/printable/tables.ts'
import type { EvidenceRow, Summary } from '../../../shared/model/printable/tom-tat.ts'
import { NamesContext } from './names.ts'
import { Marks, Runs, Text } from './Runs.tsx'
import { SectionView } from './SectionView.tsx'

/** So few passages need no word about what they are. */
const FEW_PASSAGES = 6
/** In the narrow columns of the evidence names break as in long paragraphs. */
const NARROW = 1000

export function SummarySheet({ printable }: { printable: Summary }) {
  const { letterhead, accession, heading, name, facts, inferences, sections, source, evidence } = printable
  return (
    <NamesContext value={printable.sheet.names}>
      <header className="letterhead">
        <b>{letterhead}</b>
        <span>
          Số vào kho: <b className="whole">{accession}</b>
        </span>
      </header>
      <h1>{heading}</h1>
      <p className="meeting-name">
        <Text text={name} last />
      </p>
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
      {sections.map((section) => (
        <SectionView key={section.kind} section={section} />
      ))}
      <p className="source">
        <Runs line={source} />
      </p>
      {evidence.length > 0 && <Evidence rows={evidence} accession={accession} />}
    </NamesContext>
  )
}

function Fact({ row }: { row: FactRow }) {
  const [first = []] = row.lines
  return (
    <tr>
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

function Evidence({ rows, accession }: { rows: readonly EvidenceRow[]; accession: string }) {
  return (
    <section id="evidence" className="evidence">
      <h2>Dẫn chứng</h2>
      {rows.length > FEW_PASSAGES && (
        <p className="note">
          Câu nguyên văn của tài liệu <span className="whole">{accession}</span> mà từng mục ở trên dựa vào;
          “đoạn” đếm từ đầu bài.
        </p>
      )}
      <ol>
        {rows.map(({ number, quote, place }) => (
          <li key={number} id={`dc-${number}`}>
            <b>{number}</b>
            <span>
              “<Text text={quote} paragraphLength={NARROW} />”
            </span>
            {place !== null && <span className="place"> ({place})</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
