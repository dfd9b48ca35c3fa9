/** *Báo cáo tổng hợp*: cover, contents, the meetings, table of figures, cited documents, index of people. */
import type {
  Digest,
  DigestMeeting,
  DigestPart,
  DigestSection
} from '../../../shared/model/printable/tong-hop.ts'
import { CoverPage } from './CoverPage.tsx'
import { FactTable } from './FactTable.tsx'
import { FigureTable } from './FigureTable.tsx'
import { NamesContext } from './names.ts'
import { Runs, Text } from './Runs.tsx'
import { fixedWords } from '../../../shared/model/printable/fixed-words.ts'

/** The page each anchor stands on; unknown in the first of the runs. */
type Places = Readonly<Record<string, number>>
type PartOf<K extends DigestPart['kind']> = Extract<DigestPart, { kind: K }>

/** As wide as most page numbers, so that filling them in moves nothing. */
const UNKNOWN = '00'
const pageOf = (places: Places, id: string): string => String(places[id] ?? UNKNOWN)

export function DigestSheet({ printable, places }: { printable: Digest; places: Places }) {
  const { sheet, cover, parts } = printable
  return (
    <NamesContext value={sheet.names}>
      <div className="digest">
        <CoverPage cover={cover} />
        <Contents printable={printable} places={places} />
        {parts.map((part) => (
          <section key={part.id} className="part" id={part.id}>
            <Part part={part} places={places} />
            {part.note !== null && part.kind !== 'people' && (
              <p className="note below">
                <Text text={part.note} />
              </p>
            )}
          </section>
        ))}
      </div>
    </NamesContext>
  )
}

function Contents({ printable: { contents, parts }, places }: { printable: Digest; places: Places }) {
  return (
    <nav className="contents">
      <h1 className="part-head">{contents}</h1>
      <ul>
        {parts.flatMap((part) => [
          <Entry key={part.id} id={part.id} words={part.entry} places={places} />,
          ...(part.kind === 'meetings'
            ? part.meetings.map(({ id, heading }) => (
                <Entry key={id} id={id} words={heading} places={places} className="below" />
              ))
            : [])
        ])}
      </ul>
    </nav>
  )
}

function Entry(props: { id: string; words: string; places: Places; className?: string }) {
  const { id, words, places, className } = props
  return (
    <li className={className}>
      <a href={`#${id}`}>
        <span className="entry-words">
          <Text text={words} />
        </span>
        <span className="entry-page">{pageOf(places, id)}</span>
      </a>
    </li>
  )
}

function PartHead({ part: { heading, title } }: { part: DigestPart }) {
  return <h1 className="part-head">{`${heading} \n${title}`}</h1>
}

function Part({ part, places }: { part: DigestPart; places: Places }) {
  switch (part.kind) {
    case 'meetings':
      return part.meetings.map((meeting, at) => (
        <Meeting key={meeting.id} meeting={meeting} part={at === 0 ? part : null} />
      ))
    case 'figures':
      return (
        <>
          <PartHead part={part} />
          <FigureTable columns={part.columns} groups={part.groups} />
        </>
      )
    case 'citations':
      return <Cited part={part} />
    case 'people':
      return <People part={part} places={places} />
  }
}

/** The head of the first part stands with its first meeting. */
function Meeting({ meeting, part }: { meeting: DigestMeeting; part: DigestPart | null }) {
  return (
    <section className="meeting" id={meeting.id}>
      <div className="opening">
        {part !== null && <PartHead part={part} />}
        <p className="origin">
          <Text text={meeting.origin} />
        </p>
        <h2>
          <Text text={meeting.heading} />
        </h2>
        <FactTable facts={meeting.facts} inferences={meeting.inferences} />
      </div>
      {meeting.sections.map((section) => (
        <Section key={section.heading} section={section} />
      ))}
    </section>
  )
}

function Section({ section }: { section: DigestSection }) {
  return (
    <>
      <h3>{section.heading}</h3>
      {section.kind === 'list' ? (
        <ul className="labelled">
          {section.items.map(({ label, line }) => (
            <li key={label}>
              <b className="label">{label}</b>
              <Runs line={line} />
            </li>
          ))}
        </ul>
      ) : (
        section.lines.map((line, at) => (
          <p key={at} className="told">
            <Runs line={line} />
          </p>
        ))
      )}
      {section.note !== null && (
        <p className="note below">
          <Text text={section.note} />
        </p>
      )}
    </>
  )
}

const CITED_CLASSES = ['col-number', undefined, 'col-meetings', 'col-held']

function Cited({ part }: { part: PartOf<'citations'> }) {
  return (
    <>
      <PartHead part={part} />
      <table className="figures">
        <thead>
          <tr>
            {fixedWords.citedHeads.map((head, at) => (
              <th key={head} className={CITED_CLASSES[at]}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.rows.map(({ number, document, meetings, held }) => (
            <tr key={number}>
              <td className="number">{number}</td>
              <td>
                <Runs line={document} />
              </td>
              <td className="number">{meetings}</td>
              <td className="number">
                <Runs line={held} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function People({ part, places }: { part: PartOf<'people'>; places: Places }) {
  return (
    <>
      <PartHead part={part} />
      {part.note !== null && (
        <p className="note leading">
          <Text text={part.note} />
        </p>
      )}
      <ul className="people-index">
        {part.letters.map(({ letter, people }) =>
          people.map(({ name, office, meetings }, at) => (
            <li key={`${name} ${office}`}>
              {at === 0 && <h3>{letter}</h3>}
              <p>
                <b>{name}</b>
                {office !== '' && <span className="office">, {office}</span>}: {pagesOf(meetings, places)}
              </p>
            </li>
          ))
        )}
      </ul>
    </>
  )
}

/** "tr. 3, tr. 4"; two meetings on one page are one page. */
function pagesOf(meetings: readonly string[], places: Places) {
  return [...new Set(meetings.map((id) => pageOf(places, id)))]
    .map((page) => `${fixedWords.page}\u00a0${page}`)
    .join(', ')
}
