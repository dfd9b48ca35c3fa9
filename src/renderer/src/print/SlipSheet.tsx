/** *Phiếu tài liệu*: the item's facts, its text with highlights, the notes in the margin beside their paragraph. */
import { Fragment } from 'react'
import type { MarginNote, Slip, SlipBlock, Stretch } from '../../../shared/model/printable/phieu.ts'
import { headRows, MANY_COLUMNS, slipRows, type SlipRow } from '../../../shared/model/printable/slip-rows.ts'
import { Runs, Text } from './Runs.tsx'
import { fixedWords } from '../../../shared/model/printable/fixed-words.ts'

export function SlipSheet({ printable }: { printable: Slip }) {
  const { archive, accession, heading, facts, annotations, blocks, onPages, lost } = printable
  return (
    <div className="slip">
      <header className="letterhead">
        <b>{archive}</b>
        <span>
          {fixedWords.accession} <b className="whole">{accession}</b>
        </span>
      </header>
      <h1>{heading}</h1>
      <table className="facts">
        <tbody>
          {facts.map(({ label, line }) => (
            <tr key={label} className={isLong(line) ? 'long' : undefined}>
              <th scope="row">{label}</th>
              <td>
                <Runs line={line} />
              </td>
            </tr>
          ))}
          {annotations !== null && (
            <tr>
              <th scope="row">{fixedWords.annotations}</th>
              <td>
                <Counts annotations={annotations} />
              </td>
            </tr>
          )}
        </tbody>
      </table>
      {slipRows(blocks).map((row, at) => (
        <Row key={at} row={row} />
      ))}
      <Apart notes={onPages} />
      <Apart notes={lost} />
    </div>
  )
}

/** A row of so many letters may turn the page: it would leave half of one empty. */
const MANY_LETTERS = 700
const isLong = (line: Slip['facts'][number]['line']): boolean =>
  line.reduce((sum, { text }) => sum + text.length, 0) > MANY_LETTERS

/** Notes that stand beside no passage of the text. */
function Apart({ notes }: { notes: Slip['lost'] }) {
  if (notes === null) return null
  return (
    <section className="lost">
      <h2>{notes.heading}</h2>
      {notes.lines.map((line) => (
        <p key={line} className="note">
          <Text text={line} />
        </p>
      ))}
    </section>
  )
}

function Counts({ annotations: { lead, colours, lost } }: { annotations: NonNullable<Slip['annotations']> }) {
  return (
    <>
      {lead}{' '}
      {colours.map(({ colour, name, count }, at) => (
        <Fragment key={colour}>
          {at > 0 && ' · '}
          <span className="whole">
            <i className={`swatch ${colour}`} />
            {name} {count}
          </span>
        </Fragment>
      ))}
      {lost !== null && `; ${lost}`}
    </>
  )
}

/** A paragraph and its notes turn the page together; notes longer than the text beside them go on alone. */
function Row({ row: { blocks, isLong, isWide } }: { row: SlipRow }) {
  const notes = blocks[0]?.notes ?? []
  return (
    <div className={isWide ? 'row wide' : isLong ? 'row long' : 'row'}>
      <div>
        {blocks.map((block, at) => (
          <Block key={at} block={block} />
        ))}
      </div>
      {notes.length > 0 && (
        <aside>
          {notes.map((note) => (
            <Note key={note.number} note={note} />
          ))}
        </aside>
      )}
    </div>
  )
}

function Block({ block: { kind, stretches, rows } }: { block: SlipBlock }) {
  if (kind === 'table') return <PlainTable rows={rows} />
  const words = stretches.map((stretch, at) => (
    <Marked key={at} stretch={stretch} last={at === stretches.length - 1} />
  ))
  if (kind === 'heading' || kind === 'title') return <h2 className={kind}>{words}</h2>
  return <p className={kind}>{words}</p>
}

/** A table of the text; its head, where it has one, stands again on each page. */
function PlainTable({ rows }: { rows: SlipBlock['rows'] }) {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const heads = headRows(rows)
  const line = (row: readonly string[], at: number) => (
    <tr key={at}>
      {row.map((cell, place) => (at < heads ? <th key={place}>{cell}</th> : <td key={place}>{cell}</td>))}
    </tr>
  )
  return (
    <table className={count < MANY_COLUMNS ? 'plain-table' : 'plain-table many'}>
      {heads > 0 && <thead>{rows.slice(0, heads).map(line)}</thead>}
      <tbody>{rows.slice(heads).map((row, at) => line(row, at + heads))}</tbody>
    </table>
  )
}

function Marked({ stretch: { text, colours, ends }, last }: { stretch: Stretch; last: boolean }) {
  const length = text.length
  const [first, ...more] = colours
  const words = <Text text={text} paragraphLength={Math.max(length, 301)} last={last} />
  const inner = more.reduce(
    (inside, colour) => <span className={`line ${colour}`}>{inside}</span>,
    <>{words}</>
  )
  return (
    <>
      {first === undefined ? words : <mark className={first}>{inner}</mark>}
      {ends.map((number, at) => (
        <Fragment key={number}>
          {at > 0 && <span className="mark">,</span>}
          <a className="mark" href={`#ct-${number}`}>
            {number}
          </a>
        </Fragment>
      ))}
    </>
  )
}

function Note({ note: { number, colourName, words, tags, when } }: { note: MarginNote }) {
  return (
    <div id={`ct-${number}`}>
      <b>{number}</b> <i>({colourName})</i>{' '}
      {words === '' ? <i>{fixedWords.onlyMarked}</i> : <Text text={words} />}
      {tags !== '' && (
        <>
          <br />
          {fixedWords.noteTags} <Text text={tags} />
        </>
      )}
      {when !== '' && (
        <>
          <br />
          <i>{when}</i>
        </>
      )}
    </div>
  )
}
