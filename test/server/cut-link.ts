import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A link between a phone and its office that breaks after so many bytes upwards, again and again. */
export interface CutLink extends AsyncDisposable {
  readonly address: string
  /** Bytes that have gone up, whether they arrived or not. */
  sentBytes(): number
  cuts(): number
}

export const openCutLink = async (port: number, cutEveryBytes: number): Promise<CutLink> => {
  let sent = 0
  let left = cutEveryBytes
  let cuts = 0
  const open = new Set<Socket>()
  const server = createServer((phone) => {
    const office = connect(port, '127.0.0.1')
    for (const socket of [phone, office]) {
      open.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => open.delete(socket))
    }
    office.pipe(phone)
    phone.on('data', (bytes: Buffer) => {
      const through = bytes.subarray(0, left)
      sent += through.byteLength
      left -= through.byteLength
      office.write(through)
      if (left > 0) return
      left = cutEveryBytes
      cuts += 1
      // What went through reaches the office; the phone hears nothing more.
      office.end()
      phone.destroy()
    })
    phone.on('end', () => office.end())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sentBytes: () => sent,
    cuts: () => cuts,
    [Symbol.asyncDispose]: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
