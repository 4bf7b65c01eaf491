// For a Neo4j Enterprise of your own: a role for analysts who read profiles, relations, their types and their history,
// and write nothing. Run it once in the system database as an administrator of Neo4j; 'home' is the database that Relata uses.
// Then make a user of Neo4j for each analyst, and grant it the role.
// Neo4j Community knows neither roles nor privileges and refuses these statements.
CREATE ROLE relata_analyst IF NOT EXISTS;
GRANT ACCESS ON HOME DATABASE TO relata_analyst;

// Profiles and whatever joins two of them, types of relations that come later included.
GRANT MATCH {*} ON HOME GRAPH NODES Profile, RelationType, Settings, Change, HistoryLine TO relata_analyst;
GRANT MATCH {*} ON HOME GRAPH RELATIONSHIPS * TO relata_analyst;

// Who did what, but no hash of a password. Tokens are granted to nobody.
GRANT MATCH {id, name} ON HOME GRAPH NODES User, Group TO relata_analyst;

// To find a profile by letters of its name.
GRANT EXECUTE PROCEDURE db.index.fulltext.queryNodes ON DBMS TO relata_analyst;
