// How large are the groups of headquarters and branches, how deep, and who belongs to them?
// size counts the headquarters too; groups with more than 20 levels are cut there.
// Parameters (set them with these lines, without the slashes):
// :param day => '2026-11-30'
WITH date($day) AS day
MATCH path = (headquarters:Company)
  (()-[r:HEADQUARTERS_BRANCH WHERE coalesce(r.since, day) <= day <= coalesce(r.until, day)]->()){1,20}
  (branch:Company)
WHERE NOT EXISTS {
  (headquarters)<-[above:HEADQUARTERS_BRANCH]-()
  WHERE coalesce(above.since, day) <= day <= coalesce(above.until, day)
}
WITH headquarters, branch, length(path) AS level
ORDER BY level, branch.name
RETURN headquarters.name AS headquarters, count(branch) + 1 AS size, max(level) AS levels, collect(branch.name) AS branches
ORDER BY size DESC, headquarters
LIMIT 100;
