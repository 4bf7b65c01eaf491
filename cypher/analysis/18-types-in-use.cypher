// How much is each relation type used: all its relations, those valid on a day, and the last time one was added?
// Parameters (set them with these lines, without the slashes):
// :param day => '2026-11-30'
WITH date($day) AS day
OPTIONAL MATCH (:Profile)-[r]->(:Profile)
WITH type(r) AS edgeType, count(r) AS relations, max(r.createdAt) AS lastAdded,
     count(CASE WHEN coalesce(r.since, day) <= day <= coalesce(r.until, day) THEN 1 END) AS valid
WITH collect({edgeType: edgeType, relations: relations, valid: valid, lastAdded: lastAdded}) AS uses
MATCH (relationType:RelationType)
WITH relationType, head([use IN uses WHERE use.edgeType = relationType.edgeType]) AS use
RETURN relationType.edgeType AS edgeType, relationType.active AS active,
       coalesce(use.relations, 0) AS relations, coalesce(use.valid, 0) AS valid, use.lastAdded AS lastAdded
ORDER BY relations DESC, edgeType
LIMIT 100;
