// Origin: own work.

/** Words with a capital that name no person, organisation or place by themselves. */
export const capitalizedWords: readonly string[] = [
  'African', 'African-American', 'African-Americans', 'Americans', 'Arab', 'Arabs', 'Arabic', 'Asian', 'Asians', 'Bible', 'Black', 'Blacks', 'Brexit', 'Buddhist', 'Catholic', 'Catholics', 'Caucasian', 'Christian', 'Christians', 'Christmas', 'Communist', 'Confederate', 'Congressional', 'Conservative', 'Conservatives', 'Covid', 'Democrat', 'Democratic', 'Democrats',
  'Easter', 'Eastern', 'English', 'European', 'Europeans', 'God', 'Halloween', 'Hindu', 'Hindus', 'Hispanic', 'Hispanics', 'Independent', 'Internet', 'Islam', 'Islamic', 'Jew', 'Jewish', 'Jews', 'Koran', 'Kurdish', 'Kurds', 'Latin', 'Latina', 'Latinas', 'Latino', 'Latinos', 'Liberal', 'Liberals', 'Marxist', 'Mediterranean', 'Mormon', 'Mormons', 'Muslim', 'Muslims', 'Native', 'Nazi', 'Nazis', 'Nobel',
  'North', 'Northern', 'Obamacare', 'Olympic', 'Olympics', 'Orthodox', 'Progressive', 'Protestant', 'Quran', 'Ramadan', 'Republican', 'Republicans', 'Sikh', 'Socialist', 'South', 'Southern', 'Sunni', 'Shiite', 'Thanksgiving', 'Tories', 'Tory', 'Web', 'West', 'Western', 'White', 'Whites', 'Zionist',
  'AC', 'AD', 'AIDS', 'AM', 'BC', 'CEO', 'CFO', 'COO', 'CV', 'DJ', 'DNA', 'DVD', 'EST', 'EDT', 'FAQ', 'GDP', 'GMT', 'GPS', 'HIV', 'ID', 'IPO', 'IQ', 'IT', 'LGBT', 'LGBTQ', 'MD', 'MP', 'MPs', 'OK', 'PAC', 'PACs', 'PC', 'PDF', 'PIN', 'PM', 'PR', 'PT', 'Q', 'RIP', 'SMS', 'SUV', 'TV', 'UFO', 'VIP', 'VP', 'WWII',
]
