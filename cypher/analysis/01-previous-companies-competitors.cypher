// Which companies compete with those that our contacts used to work for?
// The chain contact → Previous company → Competitor, for relations valid on a day.
// person: the beginning of the name, lower case without accents; '' for everybody.
// Parameters (set them with these lines, without the slashes):
// :param person => 'malgorzata zolkiewska'
// :param day => '2026-11-30'
WITH date($day) AS day
MATCH (person:Contact)-[left:FORMER_EMPLOYEE]->(previous:Company)-[against:COMPETITOR]-(competitor:Company)
WHERE person.searchName STARTS WITH $person
  AND coalesce(left.since, day) <= day <= coalesce(left.until, day)
  AND coalesce(against.since, day) <= day <= coalesce(against.until, day)
RETURN person.name AS person, previous.name AS previousCompany, competitor.name AS competitor
ORDER BY person, previousCompany, competitor
LIMIT 100;
