/** The longer side; the server makes no larger ones. */
const longest = 1600

/** A photo as it is kept in the telephone: small enough for any network, and without what the camera wrote into it. Undefined for what is none. */
export async function smallPhoto(file: File): Promise<File | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (!picture) return undefined
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const bytes = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85))
  return bytes ? new File([bytes], 'photo.jpg', { type: 'image/jpeg' }) : undefined
}
