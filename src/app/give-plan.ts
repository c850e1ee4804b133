import { drawLines } from '../device/line-picture.ts'
import { paperToDocx } from '../documents/docx.ts'
import { slugOf } from '../domain/papers/evidence-list.ts'
import { buildPlanPaper, type PlanPaperInput } from '../domain/papers/plan-paper.ts'
import { planPictureLines } from '../domain/papers/plan-picture.ts'
import type { App } from './context.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What became of the file that was asked for; failed: no room, or a browser without a canvas. */
export type PlanGiven = { kind: 'shared' | 'saved' | 'cancelled'; name: string } | { kind: 'failed' }

/** Gives the producer's copy of a plan: as a picture for messengers, or as a DOCX file. */
export const givePlan = async (
  { evidence }: Pick<App, 'evidence'>,
  as: 'picture' | 'docx',
  input: PlanPaperInput,
): Promise<PlanGiven> => {
  const stem = `ke-hoach-nang-hang-${slugOf(input.producer)}`
  if (as === 'docx') {
    const name = `${stem}.docx`
    const bytes = await paperToDocx(buildPlanPaper(input))
    return { kind: await evidence.give(new File([bytes], name, { type: DOCX })), name }
  }
  const picture = await drawLines(planPictureLines(input))
  if (picture === undefined) return { kind: 'failed' }
  const name = `${stem}.png`
  return { kind: await evidence.give(new File([picture], name, { type: 'image/png' })), name }
}
