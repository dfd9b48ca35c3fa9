/** Lines of the margins as pages of their own; the shell lays them over the pages they belong to. */
import type { RunningLines } from '../../../shared/ipc/print-bridge.ts'
import './running.css'

export function RunningPages({ running }: { running: RunningLines }) {
  const { left, right, top, size, lines } = running
  return lines.map((line, at) => (
    <div key={at} className="running">
      <p style={{ left: `${left}mm`, right: `${right}mm`, top: `${top}mm`, fontSize: `${size}pt` }}>
        <span>{line.left}</span>
        <span>{line.centre}</span>
        <span>{line.right}</span>
      </p>
    </div>
  ))
}

/** Pages without margins, as the lines stand in them. */
export const runningRules = ({ landscape }: RunningLines): string =>
  `@page { size: A4 ${landscape ? 'landscape' : 'portrait'}; margin: 0; }` +
  ` html { background: none; } .running { height: ${landscape ? 210 : 297}mm; }`
