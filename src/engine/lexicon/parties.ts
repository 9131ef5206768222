// Origin: own work. Words before an office, and letters behind a name, that stand for a party.
export const partyWords: Readonly<Record<string, string>> = {
  Democrat: 'Democratic Party',
  Democratic: 'Democratic Party',
  Republican: 'Republican Party',
  Conservative: 'Conservative Party',
  Tory: 'Conservative Party',
  Labour: 'Labour Party',
  Liberal: 'Liberal Party',
  Green: 'Green Party',
  Libertarian: 'Libertarian Party',
}

/** `D` in `Rep. Ann Lee (D-N.Y.)` */
export const partyLetters: Readonly<Record<string, string>> = {
  D: 'Democratic Party',
  R: 'Republican Party',
  I: 'Independent',
}
