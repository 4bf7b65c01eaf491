// Lists of profiles of all kinds, in the order of names, of when they were made or changed, and of deals by what they are
// worth and by when they close. The id tells those apart that have the same value.
CREATE INDEX profile_sort_key IF NOT EXISTS FOR (p:Profile) ON (p.sortKey);
CREATE INDEX profile_created_at IF NOT EXISTS FOR (p:Profile) ON (p.createdAt, p.id);
CREATE INDEX profile_updated_at IF NOT EXISTS FOR (p:Profile) ON (p.updatedAt, p.id);
CREATE INDEX deal_amount IF NOT EXISTS FOR (p:Deal) ON (p.amount, p.id);
CREATE INDEX deal_closes_on IF NOT EXISTS FOR (p:Deal) ON (p.closesOn, p.id);
CALL db.awaitIndexes(300);
