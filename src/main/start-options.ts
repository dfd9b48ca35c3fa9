/** What the program was started with: `--archive FOLDER`, `--print-job FILE`, `--user-data FOLDER` (tests, portable use). */
import path from 'node:path'

export type StartOptions = { archive: string | null; printJob: string | null; userData: string | null }

/** @param argv the whole command line; both `--name value` and `--name=value` are read, anything else is left alone */
export function readStartOptions(argv: readonly string[]): StartOptions {
  const value = (name: string): string | null => {
    const at = argv.findIndex((argument) => argument === name || argument.startsWith(`${name}=`))
    if (at < 0) return null
    const given = argv[at] === name ? argv[at + 1] : argv[at]!.slice(name.length + 1)
    return given ? path.resolve(given) : null
  }
  return { archive: value('--archive'), printJob: value('--print-job'), userData: value('--user-data') }
}
