/** *Phiếu tài liệu*: the item's facts, its text with highlights, the notes in the margin beside their paragraph. */
import { Fragment } from 'react'
import type { MarginNote, Slip, SlipBlock, Stretch } from '../../../shared/model/printable/phieu.ts'
import { slipRows, type SlipRow } from '../../../shared/model/printable/slip-rows.ts'
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
            <tr key={label}>
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
function Row({ row: { blocks, isLong } }: { row: SlipRow }) {
  const notes = blocks[0]?.notes ?? []
  return (
    <div className={isLong ? 'row long' : 'row'}>
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
  if (kind === 'table')
    return (
      <table className="plain-table">
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, place) => (
                <td key={place}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    )
  const words = stretches.map((stretch, at) => (
    <Marked key={at} stretch={stretch} last={at === stretches.length - 1} />
  ))
  if (kind === 'heading' || kind === 'title') return <h2 className={kind}>{words}</h2>
  return <p className={kind}>{words}</p>
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
