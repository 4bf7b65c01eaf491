// How did things stand on a day: every relation, of any type, that was valid then?
// Parameters (set them with these lines, without the slashes):
// :param day => '2024-06-28'
WITH date($day) AS day
MATCH (source:Profile)-[r]->(target:Profile)
WHERE coalesce(r.since, day) <= day <= coalesce(r.until, day)
RETURN type(r) AS edgeType, source.name AS source, target.name AS target, r.since AS since, r.until AS until, r.note AS note
ORDER BY edgeType, source, target
LIMIT 100;
