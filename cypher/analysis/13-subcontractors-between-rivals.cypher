// Which subcontractors have worked, at any time, for two clients of ours that compete with each other on a day?
// Parameters (set them with these lines, without the slashes):
// :param day => '2026-11-30'
WITH date($day) AS day
MATCH (one:Company)-[against:COMPETITOR]->(other:Company),
      (one)<-[:PROJECT_CLIENT]-(projectOfOne:Space)-[:PROJECT_SUBCONTRACTOR]->(subcontractor:Company),
      (other)<-[:PROJECT_CLIENT]-(projectOfOther:Space)-[:PROJECT_SUBCONTRACTOR]->(subcontractor)
WHERE coalesce(against.since, day) <= day <= coalesce(against.until, day)
  AND projectOfOne <> projectOfOther
WITH subcontractor, one, projectOfOne, other, projectOfOther
ORDER BY projectOfOne.name, projectOfOther.name
RETURN subcontractor.name AS subcontractor,
       one.name AS one, collect(DISTINCT projectOfOne.name) AS projectsOfOne,
       other.name AS other, collect(DISTINCT projectOfOther.name) AS projectsOfOther
ORDER BY subcontractor, one, other
LIMIT 100;
