import { useEffect, useState } from 'preact/hooks'
import { useApp } from '../../context.ts'
import type { EvidenceControl } from '../../evidence.ts'

type Permission = Awaited<ReturnType<EvidenceControl['permission']>>

/** Whether camera or place may be used, and a try of it, which asks the user. `hasFailed`: the try came to nothing. */
export const usePermission = (name: 'camera' | 'geolocation') => {
  const { evidence } = useApp()
  const [state, setState] = useState<Permission>('unknown')
  const [hasFailed, setFailed] = useState(false)
  const look = async (): Promise<void> => setState(await evidence.permission(name))
  useEffect(() => {
    void look()
  }, [name])
  const attempt = async (): Promise<void> => {
    const isUsable = name === 'camera' ? await tryCamera(evidence) : (await evidence.locate()).kind === 'located'
    setFailed(!isUsable)
    await look()
  }
  return { isGranted: state === 'granted', isKnown: state !== 'unknown', hasFailed, attempt: () => void attempt() }
}

const tryCamera = async (evidence: EvidenceControl): Promise<boolean> => {
  const opened = await evidence.openCamera()
  if (opened.kind === 'open') opened.camera.stop()
  return opened.kind === 'open'
}
