// Changes, found by their id and in its order, and the lines of histories, which the index gives in order.
CREATE CONSTRAINT change_id IF NOT EXISTS FOR (c:Change) REQUIRE c.id IS UNIQUE;
CREATE INDEX history_line IF NOT EXISTS FOR (l:HistoryLine) ON (l.about, l.key);

// External ids of profiles that were merged into others.
CREATE CONSTRAINT merged_external_id IF NOT EXISTS FOR (m:MergedExternalId) REQUIRE m.externalId IS UNIQUE;
CREATE INDEX merged_profile_id IF NOT EXISTS FOR (m:MergedExternalId) ON (m.profileId);
CALL db.awaitIndexes(300);

// Relation types have rules: a headquarters and its branches are a tree.
MATCH (t:RelationType) WHERE t.hierarchical IS NULL
SET t.hierarchical = (t.edgeType = 'HEADQUARTERS_BRANCH'), t.allowSelf = false, t.sourceRequired = false,
    t.targetRequired = false;

// Where the packing of old changes has come to.
CREATE CONSTRAINT journal_id IF NOT EXISTS FOR (j:Journal) REQUIRE j.id IS UNIQUE;
