// Between which two companies do people move: who used to work for both?
// least: how many people a pair has to share.
// Parameters (set them with these lines, without the slashes):
// :param least => 2
// :param day => '2026-11-30'
WITH date($day) AS day
MATCH (one:Company)<-[leftOne:FORMER_EMPLOYEE]-(person:Contact)-[leftOther:FORMER_EMPLOYEE]->(other:Company)
WHERE [one.name, one.id] < [other.name, other.id]
  AND coalesce(leftOne.since, day) <= day <= coalesce(leftOne.until, day)
  AND coalesce(leftOther.since, day) <= day <= coalesce(leftOther.until, day)
WITH DISTINCT one, other, person
ORDER BY person.name
WITH one, other, collect(person.name) AS people
WHERE size(people) >= $least
RETURN one.name AS one, other.name AS other, size(people) AS shared, people,
       EXISTS { (one)-[:COMPETITOR]-(other) } AS competitors
ORDER BY shared DESC, one, other
LIMIT 100;
