// By which shortest ways are two profiles related, over at most six relations of the built-in types that are valid on a day?
// from, to: the names as they are written. For a type of your own, add its edge type to the list.
// Parameters (set them with these lines, without the slashes):
// :param from => 'Łucja Gąsiorek-Mżyk'
// :param to => 'José Quintanar-Peña'
// :param day => '2026-11-30'
WITH date($day) AS day
MATCH path = ALL SHORTEST (from:Profile {name: $from})
  (()-[r:HEADQUARTERS_BRANCH|COMPETITOR|PARTNER|PROJECT_SUBCONTRACTOR|PROJECT_CLIENT|SALE_DELIVERY|FORMER_EMPLOYEE
    WHERE coalesce(r.since, day) <= day <= coalesce(r.until, day)]-()){1,6}
  (to:Profile {name: $to})
RETURN length(path) AS length, [n IN nodes(path) | n.name] AS profiles, [r IN relationships(path) | type(r)] AS edgeTypes
ORDER BY length, profiles
LIMIT 25;
