/**
 * Security: what keeps the window apart from the machine and the machine apart from the net. Here: the page comes from
 * `app://tulieu/`, which serves the built renderer and nothing else, with its policy as a header.
 */
import { protocol, type Session } from 'electron'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const APP_ORIGIN = 'app://tulieu'
export const pageUrl = (page: 'index.html' | 'print.html') => `${APP_ORIGIN}/${page}`

/** Griffel's style elements are empty at first: the hash of the empty string lets them in, and no other inline style. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"

/** https://www.w3.org/TR/CSP3/ */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  `style-src 'self' ${EMPTY_STYLE}`,
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' blob:",
  "worker-src 'self' blob:",
  "frame-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join('; ')

/** What the built renderer is made of. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm'
}

/** To be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }
  ])
}

/** Serves the renderer's files to a session. */
export function serveApp(session: Session): void {
  const root = fileURLToPath(new URL('../renderer/', import.meta.url))
  session.protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url)
    const file = path.resolve(root, '.' + decodeURIComponent(pathname))
    if (host !== 'tulieu' || request.method !== 'GET' || !file.startsWith(root)) {
      return new Response(null, { status: 403 })
    }
    try {
      return new Response(await readFile(file), {
        headers: {
          'Content-Type': mediaTypes[path.extname(file)] ?? 'application/octet-stream',
          'Content-Security-Policy': CONTENT_SECURITY_POLICY,
          'X-Content-Type-Options': 'nosniff'
        }
      })
    } catch {
      return new Response(null, { status: 404 })
    }
  })
}
