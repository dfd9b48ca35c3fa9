/** Fonts of the page: a sheet printed before its faces are there would come out in another face. */

const FACES = ['400 12px Tinos', 'italic 400 12px Tinos', '700 12px Tinos']

/**
 * Loads every face with the letters the page uses and waits until all are there.
 * @throws Error naming the face that could not be loaded
 */
export async function loadFaces(text: string): Promise<void> {
  for (const face of FACES) {
    const loaded = await document.fonts.load(face, text)
    if (loaded.length === 0) throw new Error(`no font file for ${face}`)
  }
  await document.fonts.ready
  for (const face of document.fonts)
    if (face.status === 'error')
      throw new Error(`font file failed: ${face.family} ${face.weight} ${face.style}`)
}
