/** An outcome in words: what happened to a file and what to do, and the row of it in the list that Excel opens. */
import { groupOf, type ListedOutcome, type Outcome } from '../model/accession.ts'
import { splitPath } from '../model/container-path.ts'
import { errorMessage, keptMessage, message, type Language, type MessageKey } from './messages.ts'

/** Fills what a sentence says of a file whose own figures are not at hand. */
const USUAL = { seconds: 60 }

/** What happened and what to do, parted after the first sentence; both empty where there is nothing to say. */
export function reasonOf(language: Language, outcome: Outcome): [what: string, remedy: string] {
  if (outcome.reason === null) return ['', '']
  const { code, message: stored } = outcome.reason
  if (groupOf(outcome) === 'kept') return [keptMessage(language, code, USUAL), '']
  // the archive keeps the Vietnamese sentence, with the figures of this file
  const sentence = language === 'vi' && stored !== '' ? stored : errorMessage(language, code, USUAL)
  const end = sentence.indexOf('. ')
  return end < 0 ? [sentence, ''] : [sentence.slice(0, end + 1), sentence.slice(end + 2)]
}

const columns: readonly MessageKey[] = [
  'import.csv-file',
  'import.csv-folder',
  'import.csv-outcome',
  'import.csv-accession',
  'import.csv-reason'
]

/** The names of the columns that `outcomeRow` fills. */
export const outcomeColumns = (language: Language): string[] => columns.map((key) => message(language, key))

export function outcomeRow(language: Language, outcome: ListedOutcome): string[] {
  const [folder, name] = splitPath(outcome.path)
  return [
    name,
    folder,
    message(language, `import.tab-${groupOf(outcome)}`),
    outcome.accession ?? '',
    reasonOf(language, outcome).join(' ').trim()
  ]
}
