import type { Reporter, TestCase } from 'vitest/node'
import type { Verdict } from './fault-case.ts'
import { seed } from './random.ts'

const heads = ['case', 'backend', 'in doubt', 'letters', 'kills', 'lost', 'twice', 'worst', 'uncertain', 'verdict']

/** Prints one line a case, and a table when all are done. `worst` is the most letters that one mishap caused to be sent twice. */
export default class Table implements Reporter {
  readonly #rows: string[][] = []

  onTestCaseResult(test: TestCase): void {
    const { state } = test.result()
    if (state === 'skipped') return
    const [name = '', backend = '', policy = ''] = test.name.split(' | ')
    const { verdict } = test.meta()
    // one that came to no verdict says nothing of the letters
    const word = state === 'passed' ? 'ok' : verdict ? 'BREACH' : 'FAILED'
    const row = [name, backend, policy, ...figures(verdict), word]
    this.#rows.push(row)
    const { errors = [] } = test.result()
    // at once, for a run that is broken off
    process.stderr.write(`${[row.join(' | '), ...errors.map(({ diff, message }) => diff ?? message)].join(': ')}\n`)
  }

  onTestRunEnd(): void {
    const rows = [heads, heads.map(() => '---'), ...this.#rows.sort(([one = ''], [other = '']) => one.localeCompare(other))]
    const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
    const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
    process.stdout.write(`\n${lines.join('\n')}\n\nLYKTA_FAULTS_SEED=${seed}\n`)
  }
}

const figures = (verdict: Verdict | undefined): string[] => {
  if (!verdict) return ['', '', '', '', '', '']
  const { letters, kills, lost, twice, worst, uncertain } = verdict
  return [letters, kills, lost, twice, worst, uncertain].map(String)
}
