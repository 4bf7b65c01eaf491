// Which competitors of one company are partners of each other?
// Parameters (set them with these lines, without the slashes):
// :param day => '2026-11-30'
WITH date($day) AS day
MATCH (one:Company)-[allied:PARTNER]->(other:Company),
      (one)-[againstOne:COMPETITOR]-(company:Company)-[againstOther:COMPETITOR]-(other)
WHERE all(r IN [allied, againstOne, againstOther] WHERE coalesce(r.since, day) <= day <= coalesce(r.until, day))
RETURN company.name AS company, one.name AS one, other.name AS other, allied.since AS partnersSince, allied.note AS note
ORDER BY company, one, other
LIMIT 100;
