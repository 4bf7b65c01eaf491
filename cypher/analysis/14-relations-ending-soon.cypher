// Which relations, of any type, end within some days from a day on?
// Parameters (set them with these lines, without the slashes):
// :param day => '2026-11-30'
// :param days => 90
WITH date($day) AS day
MATCH (source:Profile)-[r]->(target:Profile)
WHERE day <= r.until <= day + duration({days: $days})
RETURN r.until AS until, source.name AS source, r.sourceRole AS sourceRole,
       target.name AS target, r.targetRole AS targetRole, r.note AS note
ORDER BY until, source, target
LIMIT 100;
