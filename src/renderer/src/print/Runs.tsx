/** One line of a printable: runs in their voices, with their evidence marks. */
import { Fragment, useContext } from 'react'
import type { Line, Run } from '../../../shared/model/printable/line.ts'
import { markLabels } from '../../../shared/model/printable/mark-labels.ts'
import { bind } from './bind.ts'
import { NamesContext } from './names.ts'

const TONE_CLASS = { name: 'strong', strong: 'strong', role: 'role', absent: 'absent' } as const

/** `label` set before the line keeps its own element outside; this draws the words only. */
export function Runs({ line }: { line: Line }) {
  const length = line.reduce((sum, run) => sum + run.text.length, 0)
  return line.map((run, at) => (
    <Fragment key={at}>
      <RunText run={run} paragraphLength={length} last={at === line.length - 1} />
      <Marks marks={run.marks} />
    </Fragment>
  ))
}

function RunText({ run, paragraphLength, last }: { run: Run; paragraphLength: number; last: boolean }) {
  const text = <Text text={run.text} paragraphLength={paragraphLength} last={last} />
  if (run.tone === 'plain') return text
  if (run.tone === 'name' || run.tone === 'strong') return <b className={TONE_CLASS[run.tone]}>{text}</b>
  return <i className={TONE_CLASS[run.tone]}>{text}</i>
}

/** Text of a cell or a paragraph, bound for line breaking. */
export function Text(props: { text: string; paragraphLength?: number; last?: boolean }) {
  const names = useContext(NamesContext)
  const segments = bind(props.text, {
    names,
    paragraphLength: props.paragraphLength ?? props.text.length,
    last: props.last ?? false
  })
  return segments.map((segment, at) =>
    segment.whole ? (
      <span key={at} className="whole">
        {segment.text}
      </span>
    ) : (
      <Fragment key={at}>{segment.text}</Fragment>
    )
  )
}

/** Superscript numbers that lead to the list of evidence. */
export function Marks({ marks }: { marks: readonly number[] }) {
  return markLabels(marks).map(({ label, target }, at) => (
    <Fragment key={target}>
      {at > 0 && <span className="mark">,</span>}
      <a className="mark" href={`#dc-${target}`}>
        {label}
      </a>
    </Fragment>
  ))
}
