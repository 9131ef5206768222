// Origin: own work.

/** Words that carry no content of their own, folded: two sentences that share only these share nothing. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about after again all also am an and any are as at be because been before being but by can could did do does down
  even for from get go going got had has have he her here him his how i if in into is it its just let like lot made make many me
  more most much my no not now of off on one only or other our out over own people per really said say says she should so some
  such than that the their them then there these they thing things this those through to too under up us very want was way we well
  were what when where which while who why will with would you your told added mr mrs ms dr sen rep gov president`.split(
    /\s+/u,
  ),
)
