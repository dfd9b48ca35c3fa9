/** A TIFF block that says nothing but an orientation (Exif 2.3, 4.5.2 and 4.6.4, big-endian). */
export function orientationOf(orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8]
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  return Uint8Array.from([...tiff, 0, 1, ...entry, 0, 0, 0, 0])
}

/** The APP1 segment of a JPEG around it. */
function exifOf(orientation: number): Uint8Array {
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...orientationOf(orientation)]
  return Uint8Array.from([0xff, 0xe1, 0, body.length + 2, ...body])
}

/**
 * A JPEG whose orientation the recogniser sees. It finds that only where a big-endian Exif block opens the file, and
 * many telephones write a little-endian one: so the orientation is said once more in front. Other bytes come back as
 * they are.
 * @param orientation 1…8 as Exif counts; undefined or 1 is upright
 */
export function sayOrientation(jpeg: Uint8Array, orientation: number | undefined): Uint8Array {
  const isJpeg = jpeg[0] === 0xff && jpeg[1] === 0xd8
  if (!isJpeg || orientation === undefined || orientation < 2 || orientation > 8) return jpeg
  const exif = exifOf(orientation)
  const said = new Uint8Array(jpeg.length + exif.length)
  said.set(jpeg.subarray(0, 2))
  said.set(exif, 2)
  said.set(jpeg.subarray(2), 2 + exif.length)
  return said
}
