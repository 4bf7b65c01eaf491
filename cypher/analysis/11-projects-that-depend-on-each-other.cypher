// Which projects have the same subcontractors at work on a day, so that a delay of one may delay the other?
// Parameters (set them with these lines, without the slashes):
// :param day => '2026-11-30'
WITH date($day) AS day
MATCH (one:Space)-[onOne:PROJECT_SUBCONTRACTOR]->(subcontractor:Company)<-[onOther:PROJECT_SUBCONTRACTOR]-(other:Space)
WHERE [one.name, one.id] < [other.name, other.id]
  AND coalesce(onOne.since, day) <= day <= coalesce(onOne.until, day)
  AND coalesce(onOther.since, day) <= day <= coalesce(onOther.until, day)
WITH DISTINCT one, other, subcontractor
ORDER BY subcontractor.name
WITH one, other, collect(subcontractor.name) AS subcontractors
RETURN one.name AS one, other.name AS other, size(subcontractors) AS shared, subcontractors
ORDER BY shared DESC, one, other
LIMIT 100;
