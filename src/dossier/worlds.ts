// Origin: own work. Words of titles that tell the world somebody lives in, folded; nobody lives in two of these on the same days.

const words = {
  sport: `athlete basketballer batsman bowler boxer catcher centre-back coach cricketer cyclist defender fielder fighter footballer
    forward goalie goalkeeper goaltender golfer gymnast infielder jockey linebacker midfielder outfielder pitcher playmaker point-guard
    quarterback receiver shortstop skater skier sprinter striker swimmer wicketkeeper winger wrestler`,
  stage:
    'actor actress ballerina cellist comedian dancer drummer guitarist pianist rapper singer soprano tenor violinist',
}

export type World = keyof typeof words | 'office'

/** The world that a word of a title tells. */
export const worldOf: ReadonlyMap<string, World> = new Map(
  Object.entries(words).flatMap(([world, list]) => list.split(/\s+/u).map((word) => [word, world as World] as const)),
)
