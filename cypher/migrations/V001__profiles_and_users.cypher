// Profiles: found by id, by the key of another system, by name in order, and by letters of their name.
CREATE CONSTRAINT profile_id IF NOT EXISTS FOR (p:Profile) REQUIRE p.id IS UNIQUE;
CREATE CONSTRAINT profile_external_id IF NOT EXISTS FOR (p:Profile) REQUIRE p.externalId IS UNIQUE;
CREATE INDEX contact_sort_key IF NOT EXISTS FOR (p:Contact) ON (p.sortKey);
CREATE INDEX company_sort_key IF NOT EXISTS FOR (p:Company) ON (p.sortKey);
CREATE INDEX deal_sort_key IF NOT EXISTS FOR (p:Deal) ON (p.sortKey);
CREATE INDEX space_sort_key IF NOT EXISTS FOR (p:Space) ON (p.sortKey);
CREATE FULLTEXT INDEX profileNames IF NOT EXISTS FOR (p:Profile) ON EACH [p.searchName, p.kind]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};

// Users sign in by name.
CREATE CONSTRAINT user_id IF NOT EXISTS FOR (u:User) REQUIRE u.id IS UNIQUE;
CREATE CONSTRAINT user_name IF NOT EXISTS FOR (u:User) REQUIRE u.name IS UNIQUE;

// Relation types: their ids and the types of their edges are unique. One node holds the settings.
CREATE CONSTRAINT relation_type_id IF NOT EXISTS FOR (t:RelationType) REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT relation_type_edge_type IF NOT EXISTS FOR (t:RelationType) REQUIRE t.edgeType IS UNIQUE;
CREATE CONSTRAINT settings_id IF NOT EXISTS FOR (s:Settings) REQUIRE s.id IS UNIQUE;
CALL db.awaitIndexes(300);
