// @vitest-environment jsdom
import { signal } from '@preact/signals'
import { options, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { BarChart } from '../../src/app/components/charts/bar-chart.tsx'
import { ColumnChart } from '../../src/app/components/charts/column-chart.tsx'
import { LineChart } from '../../src/app/components/charts/line-chart.tsx'
import { StackedBars } from '../../src/app/components/charts/stacked-bars.tsx'
import { linesOf, textWidth } from '../../src/app/components/charts/text-lines.ts'
import { type App, AppContext } from '../../src/app/context.ts'
import type { Picture } from '../../src/app/registers.ts'

interface Handed {
  readonly name: string
  readonly type: string
  readonly content: string | Picture
}

/** A page with what a chart hands out. */
const shown = (chart: preact.ComponentChildren) => {
  const handed: Handed[] = []
  const registers = {
    giveText: async (name: string, type: string, content: string) => {
      handed.push({ name, type, content })
      return 'saved' as const
    },
    givePicture: async (name: string, type: string, content: Picture) => {
      handed.push({ name, type, content })
      return 'saved' as const
    },
  }
  const app = { registers, typing: signal(0) } as unknown as App
  void act(() => render(<AppContext.Provider value={app}>{chart}</AppContext.Provider>, document.body))
  const press = (name: string): Promise<void> =>
    act(() => [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith(name))?.click())
  return { handed, press, svg: document.querySelector('svg.chart-drawing') as SVGSVGElement }
}

beforeAll(() => {
  // Effects run at once: none is left over when the page is taken down.
  options.requestAnimationFrame = queueMicrotask
})
afterEach(() => {
  render(null, document.body)
})

const FRAME = {
  title: 'Sản phẩm theo sao',
  reading: 'Thiếu 3 sản phẩm 4 sao.',
  table: {
    head: ['Sao', 'Sản phẩm'],
    rows: [
      ['4 sao', 2],
      ['3 sao', 12_000],
    ] as const,
    show: (value: number) => value.toLocaleString('vi'),
  },
}
const words = (svg: Element): string[] => [...svg.querySelectorAll('text')].map(({ textContent }) => textContent ?? '')
const format = (value: number): string => String(value)

describe('a chart', () => {
  const bars = (
    <BarChart
      {...FRAME}
      format={format}
      targetName="Chỉ tiêu"
      bars={[
        { label: '4 sao', value: 2, target: 5, tone: 'rice' },
        { label: '3 sao', value: 12 },
      ]}
    />
  )

  it('is an image with its title and what it says for a name, and its figures stand beneath as a table', () => {
    const { svg } = shown(bars)
    expect(svg.getAttribute('role')).toBe('img')
    expect(svg.getAttribute('aria-label')).toBe('Sản phẩm theo sao. Thiếu 3 sản phẩm 4 sao.')
    const cells = [...document.querySelectorAll('table tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    )
    expect(cells).toEqual([
      ['Sao', 'Sản phẩm'],
      ['4 sao', '2'],
      ['3 sao', '12.000'],
    ])
  })

  it('draws bars as long as their values, and a line across at the target', () => {
    const { svg } = shown(bars)
    const [four, three] = [...svg.querySelectorAll('rect.chart-mark')].map((bar) => Number(bar.getAttribute('width')))
    expect(four).toBeCloseTo(((three ?? 0) * 2) / 12)
    const [legend, target] = [...svg.querySelectorAll('line.chart-target')]
    expect(legend).toBeDefined()
    const ground = Number(svg.querySelector('line.chart-axis')?.getAttribute('x1'))
    expect(Number(target?.getAttribute('x1')) - ground).toBeCloseTo(((three ?? 0) * 5) / 12)
  })

  it('without anything to draw is still a whole drawing', () => {
    const { svg } = shown(<BarChart {...FRAME} format={format} bars={[]} />)
    expect(Number(svg.getAttribute('height'))).toBeGreaterThan(0)
  })

  it('tells every series apart by a pattern, not by its colour alone', () => {
    const { svg } = shown(
      <StackedBars
        {...FRAME}
        format={format}
        series={[
          { name: 'Đã chi', tone: 'leaf' },
          { name: 'Dự kiến', tone: 'rice' },
        ]}
        bars={[{ label: 'Ngân sách tỉnh', values: [100, 300] }]}
      />,
    )
    const fills = [...svg.querySelectorAll('rect.chart-mark')].map((one) => one.getAttribute('fill') ?? '')
    expect(new Set(fills).size).toBe(2)
    for (const fill of fills) expect(svg.querySelector(`pattern[id="${fill.slice(5, -1)}"]`), fill).not.toBeNull()
    expect(words(svg)).toEqual(expect.arrayContaining(['Đã chi', 'Dự kiến', '100', '300', '400']))
  })

  it('does not draw what is not known as nothing', () => {
    const { svg } = shown(
      <ColumnChart
        {...FRAME}
        format={format}
        targetName="Chỉ tiêu"
        series={[
          { name: 'Theo báo cáo', tone: 'soft' },
          { name: 'Tính từ hồ sơ', tone: 'leaf' },
        ]}
        columns={[
          { label: '2020', values: [0, undefined] },
          { label: '2021', values: [undefined, undefined], target: 5 },
          { label: '2022', values: [undefined, 4] },
        ]}
      />,
    )
    expect([...svg.querySelectorAll('g > g > rect.chart-mark')]).toHaveLength(2)
    expect(words(svg)).toEqual(expect.arrayContaining(['2020', '2021', '2022', '–', '4']))
  })

  it('draws what is expected dashed, from the last point on, with its range', () => {
    const { svg } = shown(
      <LineChart
        {...FRAME}
        format={format}
        formatDay={(day) => day}
        name="Đã đánh giá"
        points={[
          { on: '2026-01-10', value: 46 },
          { on: '2026-03-10', value: 58 },
        ]}
        projection={{ name: 'Theo kế hoạch', points: [{ on: '2026-09-10', value: 71 }] }}
        range={{ name: 'Khoảng', points: [{ on: '2026-09-10', least: 60, most: 75 }] }}
        levels={[{ name: '4 sao', value: 70 }]}
      />,
    )
    expect(svg.querySelectorAll('circle')).toHaveLength(2)
    const last = svg.querySelectorAll('circle')[1]
    const dashed = svg.querySelector('path.chart-dashed')?.getAttribute('d') ?? ''
    expect(
      dashed.startsWith(
        `M${Number(last?.getAttribute('cx'))
          .toFixed(3)
          .replace(/\.?0+$/, '')},`,
      ),
    ).toBe(true)
    expect(words(svg)).toEqual(expect.arrayContaining(['4 sao', '2026-01-10', '2026-09-10']))
  })

  it('is handed over as a drawing that needs none of our styles: on white, with its title', async () => {
    const { handed, press } = shown(bars)
    await press('SVG')
    const picture = handed[0]?.content as Picture
    expect(handed[0]).toMatchObject({ name: 'Sản phẩm theo sao.svg', type: 'SVG' })
    const parsed = new DOMParser().parseFromString(picture.text, 'image/svg+xml').documentElement
    expect(parsed.querySelector('rect')?.getAttribute('fill')).toBe('#ffffff')
    expect(words(parsed).slice(0, 2)).toEqual(['Sản phẩm theo sao', 'Thiếu 3 sản phẩm 4 sao.'])
    expect(picture.text).not.toMatch(/class=|style=|var\(/)
    await vi.waitFor(() => expect(document.querySelector('[role=status]')?.textContent).toBe('Đã xuất.'))
  })

  it('hands over its figures as numbers', async () => {
    const { handed, press } = shown(bars)
    await press('CSV')
    expect(handed).toEqual([
      { name: 'Sản phẩm theo sao.csv', type: 'text/csv', content: 'Sao,Sản phẩm\r\n4 sao,2\r\n3 sao,12000\r\n' },
    ])
  })
})

describe('words in a chart', () => {
  const long = 'Chưa có giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm còn hiệu lực'

  it('are broken into lines that fit, and cut where there is no room for more', () => {
    const lines = linesOf(long, 14, 200, 2)
    expect(lines).toHaveLength(2)
    for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(200)
    expect(lines[1]?.endsWith('…')).toBe(true)
    expect(linesOf(long, 14, 10_000, 2)).toEqual([long])
  })

  it('keep a single word that is too long within its room', () => {
    const [line = ''] = linesOf('Xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 14, 60, 3)
    expect(textWidth(line, 14)).toBeLessThanOrEqual(60)
  })
})
