// Which subcontractors work on several projects at once?
// least: on how many at the same time.
// Parameters (set them with these lines, without the slashes):
// :param least => 2
// :param day => '2026-11-30'
WITH date($day) AS day
MATCH (subcontractor:Company)<-[works:PROJECT_SUBCONTRACTOR]-(project:Space)
WHERE coalesce(works.since, day) <= day <= coalesce(works.until, day)
WITH subcontractor, project
ORDER BY project.name
WITH subcontractor, collect(DISTINCT project.name) AS projects
WHERE size(projects) >= $least
RETURN subcontractor.name AS subcontractor, size(projects) AS count, projects
ORDER BY count DESC, subcontractor
LIMIT 100;
