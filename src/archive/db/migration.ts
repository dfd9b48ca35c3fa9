/** One step of the schema: the SQL that raises `user_version` to `version`. */
export type Migration = { readonly version: number; readonly sql: string }
