// Who may see a profile: its label, and with whom it is shared, which the index of names knows too, so that what a
// viewer may not see takes no place among the hits.
DROP INDEX profileNames IF EXISTS;
CREATE FULLTEXT INDEX profileNames IF NOT EXISTS FOR (p:Profile)
ON EACH [p.searchName, p.kind, p.access, p.sharedWith] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};

// A hidden profile keeps no external id from others, who would learn from the refusal that it is there.
DROP CONSTRAINT profile_external_id IF EXISTS;
CREATE CONSTRAINT profile_external_key IF NOT EXISTS FOR (p:Profile) REQUIRE p.externalKey IS UNIQUE;
CREATE INDEX profile_by_external_id IF NOT EXISTS FOR (p:Profile) ON (p.externalId);
MATCH (p:Profile) WHERE p.externalId IS NOT NULL AND p.externalKey IS NULL AND NOT p:Hidden
CALL (p) { SET p.externalKey = p.externalId } IN TRANSACTIONS OF 5000 ROWS;

// Nor does one that others were merged into.
DROP CONSTRAINT merged_external_id IF EXISTS;
CREATE CONSTRAINT merged_external_id_of IF NOT EXISTS FOR (m:MergedExternalId)
REQUIRE (m.externalId, m.profileId) IS UNIQUE;
CREATE INDEX merged_by_external_id IF NOT EXISTS FOR (m:MergedExternalId) ON (m.externalId);

// Hidden profiles that are gone stay hidden in the histories of others.
CREATE CONSTRAINT gone_profile_id IF NOT EXISTS FOR (g:GoneProfile) REQUIRE g.id IS UNIQUE;
CALL db.awaitIndexes(300);
