// What is a whole group of headquarters and branches related to on a day, each counted once: contacts, companies, deals by status and currency, projects?
// The rows 'member' count the group itself; 'behind projects' are the deals that the group's projects deliver. Owners are those of the profiles counted.
// member: the name of any company of the group. Groups with more than 20 levels are cut there.
// Parameters (set them with these lines, without the slashes):
// :param member => 'Baltika Ładunki Oddział Łódź'
// :param day => '2026-11-30'
WITH date($day) AS day
MATCH (headquarters:Company)
  (()-[up:HEADQUARTERS_BRANCH WHERE coalesce(up.since, day) <= day <= coalesce(up.until, day)]->()){0,20}
  (:Company {name: $member})
WHERE NOT EXISTS {
  (headquarters)<-[above:HEADQUARTERS_BRANCH]-()
  WHERE coalesce(above.since, day) <= day <= coalesce(above.until, day)
}
MATCH (headquarters)
  (()-[down:HEADQUARTERS_BRANCH WHERE coalesce(down.since, day) <= day <= coalesce(down.until, day)]->()){0,20}
  (member:Company)
WITH day, headquarters, collect(DISTINCT member) AS members
CALL (day, members) {
  UNWIND members AS profile
  RETURN profile, 'member' AS how
  UNION
  UNWIND members AS member
  MATCH (member)-[r]-(profile:Profile)
  WHERE coalesce(r.since, day) <= day <= coalesce(r.until, day) AND NOT profile IN members
  RETURN profile, 'related' AS how
  UNION
  UNWIND members AS member
  MATCH (member)-[r]-(project:Space)-[s]-(profile:Deal)
  WHERE coalesce(r.since, day) <= day <= coalesce(r.until, day) AND coalesce(s.since, day) <= day <= coalesce(s.until, day)
  RETURN profile, 'behind projects' AS how
}
OPTIONAL MATCH (owner:User {id: profile.ownerId})
WITH headquarters, how, profile, owner
ORDER BY profile.name, owner.name
RETURN headquarters.name AS headquarters, how,
       head([label IN labels(profile) WHERE label IN ['Contact', 'Company', 'Deal', 'Space']]) AS kind,
       CASE WHEN profile:Deal THEN coalesce(profile.status, 'OPEN') END AS status,
       CASE WHEN profile:Deal THEN profile.currency END AS currency,
       count(*) AS count, sum(CASE WHEN profile:Deal THEN profile.amount END) AS amount,
       collect(DISTINCT owner.name) AS owners, collect(profile.name)[..20] AS names
ORDER BY headquarters, how, kind, status, currency
LIMIT 200;
