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

const others = `afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium benin bolivia
  bosnia botswana brazil bulgaria burundi cambodia cameroon canada chad chile colombia croatia cuba cyprus denmark ecuador egypt eritrea
  estonia ethiopia fiji finland france gabon gambia georgia germany ghana greece guatemala guinea guyana haiti honduras hungary iceland
  india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon
  lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi malaysia mali malta mauritania mauritius mexico moldova
  monaco mongolia montenegro morocco mozambique namibia nepal nicaragua niger nigeria norway oman pakistan panama paraguay peru
  philippines poland portugal qatar romania rwanda senegal serbia singapore slovakia slovenia somalia spain sudan suriname sweden
  switzerland syria taiwan tajikistan tanzania thailand togo tunisia turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam
  yemen zambia zimbabwe costa_rica el_salvador new_zealand north_macedonia papua_new_guinea saudi_arabia sierra_leone south_africa
  south_sudan sri_lanka burkina_faso dominican_republic central_african_republic`

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

const all = new Set([...one.values(), ...others.split(/\s+/u).map((name) => name.replaceAll('_', ' '))])

/** Whether it is a country, by the name that stands for all of its names. */
export const isCountry = (name: string): boolean => all.has(name)
