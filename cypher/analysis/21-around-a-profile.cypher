// What lies around a profile on a day, over one or two relations of any type: by type and role the 20 names that come first, and how many there are in all?
// around: the name as it is written.
// Parameters (set them with these lines, without the slashes):
// :param around => 'Baltika Ładunki S.A.'
// :param day => '2026-11-30'
WITH date($day) AS day
MATCH (centre:Profile {name: $around})
MATCH (centre)-[first]-(near:Profile)
WHERE coalesce(first.since, day) <= day <= coalesce(first.until, day)
WITH day, centre, collect(DISTINCT near) AS ring
UNWIND [centre] + ring AS profile
MATCH (profile)-[r]-(other:Profile)
WHERE coalesce(r.since, day) <= day <= coalesce(r.until, day)
WITH profile, profile = centre AS nearest, type(r) AS edgeType,
     CASE WHEN startNode(r) = profile THEN r.targetRole ELSE r.sourceRole END AS otherRole, other
ORDER BY other.name
WITH profile, nearest, edgeType, otherRole, collect(DISTINCT other.name) AS others
RETURN profile.name AS profile, edgeType, otherRole, size(others) AS count, others[..20] AS others
ORDER BY nearest DESC, profile, edgeType, otherRole
LIMIT 500;
