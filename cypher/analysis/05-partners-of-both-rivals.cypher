// Which companies sit at both tables: partners of two companies that compete with each other?
// Parameters (set them with these lines, without the slashes):
// :param day => '2026-11-30'
WITH date($day) AS day
MATCH (one:Company)-[against:COMPETITOR]->(other:Company),
      (one)-[withOne:PARTNER]-(both:Company)-[withOther:PARTNER]-(other)
WHERE all(r IN [against, withOne, withOther] WHERE coalesce(r.since, day) <= day <= coalesce(r.until, day))
RETURN both.name AS both, one.name AS one, withOne.since AS partnerOfOneSince,
       other.name AS other, withOther.since AS partnerOfOtherSince
ORDER BY both, one, other
LIMIT 100;
