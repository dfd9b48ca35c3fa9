/** Where the files that ship beside the program are: in the repository while developing, in `resources/` when installed. */
import { app } from 'electron'
import path from 'node:path'

const root = () => (app.isPackaged ? process.resourcesPath : path.join(app.getAppPath(), 'resources'))

/** Folder of the sample documents. */
export const sampleDocuments = () => path.join(root(), 'samples', 'documents')
