// Lists in the order of when profiles were made or changed, of what deals are worth and of when they close; the id tells
// those apart that have the same value.
CREATE INDEX contact_created_at IF NOT EXISTS FOR (p:Contact) ON (p.createdAt, p.id);
CREATE INDEX company_created_at IF NOT EXISTS FOR (p:Company) ON (p.createdAt, p.id);
CREATE INDEX deal_created_at IF NOT EXISTS FOR (p:Deal) ON (p.createdAt, p.id);
CREATE INDEX space_created_at IF NOT EXISTS FOR (p:Space) ON (p.createdAt, p.id);
CREATE INDEX contact_updated_at IF NOT EXISTS FOR (p:Contact) ON (p.updatedAt, p.id);
CREATE INDEX company_updated_at IF NOT EXISTS FOR (p:Company) ON (p.updatedAt, p.id);
CREATE INDEX deal_updated_at IF NOT EXISTS FOR (p:Deal) ON (p.updatedAt, p.id);
CREATE INDEX space_updated_at IF NOT EXISTS FOR (p:Space) ON (p.updatedAt, p.id);
CREATE INDEX deal_amount IF NOT EXISTS FOR (p:Deal) ON (p.amount, p.id);
CREATE INDEX deal_closes_on IF NOT EXISTS FOR (p:Deal) ON (p.closesOn, p.id);
CALL db.awaitIndexes(300);
