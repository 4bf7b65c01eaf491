// Whom could we ask about the competitors of a company: which of our contacts used to work for them, latest leavers first?
// company: its name as it is written.
// Parameters (set them with these lines, without the slashes):
// :param company => 'Baltika Ładunki S.A.'
// :param day => '2026-11-30'
WITH date($day) AS day
MATCH (company:Company {name: $company})-[against:COMPETITOR]-(competitor:Company)<-[left:FORMER_EMPLOYEE]-(person:Contact)
WHERE coalesce(against.since, day) <= day <= coalesce(against.until, day)
  AND coalesce(left.since, day) <= day <= coalesce(left.until, day)
RETURN competitor.name AS competitor, person.name AS person, person.jobTitle AS jobTitle, left.since AS leftOn, left.note AS note
ORDER BY competitor, leftOn DESC, person
LIMIT 100;
