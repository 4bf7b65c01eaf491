// Whoever changes a node locks it first by removing a property "lock" that it does not have. The database takes the
// lock only where it knows a property of this name.
CALL db.createProperty('lock');
