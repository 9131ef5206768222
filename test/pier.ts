/** An invented article in which it is plain who says what. */
export const pier = `Ferry to Brandholm stops for two weeks

By Mara Lindqvist

The ferry to Brandholm will stop for 14 days, the town of Nordhaven announced.

“We will not risk a single passenger on this pier,” Elin Sorvik, the mayor, said on Monday.

“The pier is older than my grandmother was then,” Jonas Falk said. Falk owns 3 boats.
`

export const mayorsWords = '“We will not risk a single passenger on this pier,”'
export const ownersWords = '“The pier is older than my grandmother was then,”'
