import { createContext } from 'react'

/** Names of people of the sheet being drawn; their syllables stay on one line. */
export const NamesContext = createContext<readonly string[]>([])
