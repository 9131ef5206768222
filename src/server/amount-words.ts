export type Value = number | [low: number, high: number]

/** Write an amount with its unit: `1,200 USD`, `40 to 50 %`, `1.5 years`, `300 workers`. */
export function amountWords(value: Value, unit?: string, of?: string): string {
  const number = typeof value === 'number' ? digits(value) : value.map(digits).join(' to ')
  return [number, ...(unit ? [value === 1 ? unit : plural(unit)] : []), ...(of && !unit ? [of] : [])].join(' ')
}

export const digits = (number: number): string => number.toLocaleString('en', { maximumFractionDigits: 4 })

/** `years`, `percentage points`; symbols stay as they are. */
function plural(unit: string): string {
  if (!/^[a-z]{4,}(?: [a-z]+)?$/u.test(unit) && unit !== 'day' && unit !== 'ton') return unit
  return unit === 'century' ? 'centuries' : `${unit}s`
}
