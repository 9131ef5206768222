// Origin: own work. Countries that the news call by more than one name, folded; the first of each line stands for all.

const names = `
united states|united states of america|us|usa|america
south korea|korea|republic of korea|rok
north korea|democratic peoples republic of korea|dprk
united kingdom|uk|britain|great britain
china|peoples republic of china|prc
russia|russian federation
myanmar|burma
turkey|turkiye
czech republic|czechia
ivory coast|cote divoire
eswatini|swaziland
east timor|timor leste
netherlands|holland
united arab emirates|uae
congo|democratic republic of the congo|democratic republic of congo|drc
`

const one = new Map(
  names
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [first, ...others] = line.split('|')
      return others.map((other) => [other, first!] as const)
    }),
)

/** One folded name for `Republic of Korea` and `South Korea`; any other name as it is. */
export const oneCountry = (folded: string): string => one.get(folded) ?? folded
