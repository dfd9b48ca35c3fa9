/** *Tóm tắt hội nghị*: head, facts, numbered sections, source, evidence. Every word comes from the printable. */
import type { EvidenceRow, Summary } from '../../../shared/model/printable/tom-tat.ts'
import { FactTable } from './FactTable.tsx'
import { NamesContext } from './names.ts'
import { Runs, Text } from './Runs.tsx'
import { SectionView } from './SectionView.tsx'
import { evidenceNote, fixedWords } from '../../../shared/model/printable/fixed-words.ts'

/** In the narrow columns of the evidence names break as in long paragraphs. */
const NARROW = 1000

export function SummarySheet({ printable }: { printable: Summary }) {
  const { letterhead, accession, heading, name, facts, inferences, sections, source, evidence } = printable
  return (
    <NamesContext value={printable.sheet.names}>
      <header className="letterhead">
        <b>{letterhead}</b>
        <span>
          {fixedWords.accession} <b className="whole">{accession}</b>
        </span>
      </header>
      <h1>{heading}</h1>
      <p className="meeting-name">
        <Text text={name} last />
      </p>
      <FactTable facts={facts} inferences={inferences} />
      {sections.map((section) => (
        <SectionView key={section.kind} section={section} />
      ))}
      <p className="source">
        <Runs line={source} />
      </p>
      {evidence.length > 0 && <Evidence rows={evidence} note={evidenceNote(printable)} />}
    </NamesContext>
  )
}

function Evidence({ rows, note }: { rows: readonly EvidenceRow[]; note: string | null }) {
  return (
    <section id="evidence" className="evidence">
      <h2>{fixedWords.evidence}</h2>
      {note !== null && (
        <p className="note">
          <Text text={note} />
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
