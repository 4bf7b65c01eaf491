// Who competes with the clients of our projects, and is that competitor a client of ours as well?
// Parameters (set them with these lines, without the slashes):
// :param day => '2026-11-30'
WITH date($day) AS day
MATCH (project:Space)-[served:PROJECT_CLIENT]->(client:Company)-[against:COMPETITOR]-(competitor:Company)
WHERE coalesce(served.since, day) <= day <= coalesce(served.until, day)
  AND coalesce(against.since, day) <= day <= coalesce(against.until, day)
WITH day, competitor, client, project
ORDER BY client.name, project.name
WITH day, competitor, collect(DISTINCT client.name) AS clients, collect(DISTINCT project.name) AS projects
RETURN competitor.name AS competitor, clients, projects,
       EXISTS {
         (:Space)-[served:PROJECT_CLIENT]->(competitor)
         WHERE coalesce(served.since, day) <= day <= coalesce(served.until, day)
       } AS clientToo
ORDER BY size(clients) DESC, competitor
LIMIT 100;
