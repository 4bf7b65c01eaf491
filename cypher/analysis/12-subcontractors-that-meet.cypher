// Which subcontractors worked on the same projects at the same time, on any day, and are they partners or competitors?
// least: on how many projects they met.
// Parameters (set them with these lines, without the slashes):
// :param least => 2
WITH date('0001-01-01') AS ever, date('9999-12-31') AS forever
MATCH (one:Company)<-[ofOne:PROJECT_SUBCONTRACTOR]-(project:Space)-[ofOther:PROJECT_SUBCONTRACTOR]->(other:Company)
WHERE [one.name, one.id] < [other.name, other.id]
  AND coalesce(ofOne.since, ever) <= coalesce(ofOther.until, forever)
  AND coalesce(ofOther.since, ever) <= coalesce(ofOne.until, forever)
WITH DISTINCT one, other, project
ORDER BY project.name
WITH one, other, collect(project.name) AS projects
WHERE size(projects) >= $least
RETURN one.name AS one, other.name AS other, size(projects) AS met, projects,
       EXISTS { (one)-[:PARTNER]-(other) } AS partners,
       EXISTS { (one)-[:COMPETITOR]-(other) } AS competitors
ORDER BY met DESC, one, other
LIMIT 100;
