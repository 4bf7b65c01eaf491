// A fresh account: relations are switched off, and the default relation types are there, in English and Polish.
MERGE (s:Settings {id: 'settings'})
ON CREATE SET s.relationsEnabled = false, s.defaultLanguage = 'en';
UNWIND [
  {edgeType: 'HEADQUARTERS_BRANCH', sourceKinds: ['COMPANY'], targetKinds: ['COMPANY'], symmetric: false,
   sourceRoles_en: 'Headquarters', sourceRoles_pl: 'Centrala', targetRoles_en: 'Branch', targetRoles_pl: 'Oddział'},
  {edgeType: 'COMPETITOR', sourceKinds: ['COMPANY'], targetKinds: ['COMPANY'], symmetric: true,
   sourceRoles_en: 'Competitor', sourceRoles_pl: 'Konkurent', targetRoles_en: 'Competitor', targetRoles_pl: 'Konkurent'},
  {edgeType: 'PARTNER', sourceKinds: ['COMPANY'], targetKinds: ['COMPANY'], symmetric: true,
   sourceRoles_en: 'Partner', sourceRoles_pl: 'Partner', targetRoles_en: 'Partner', targetRoles_pl: 'Partner'},
  {edgeType: 'PROJECT_SUBCONTRACTOR', sourceKinds: ['SPACE'], targetKinds: ['COMPANY'], symmetric: false,
   sourceRoles_en: 'Project', sourceRoles_pl: 'Projekt', targetRoles_en: 'Subcontractor', targetRoles_pl: 'Podwykonawca'},
  {edgeType: 'PROJECT_CLIENT', sourceKinds: ['SPACE'], targetKinds: ['COMPANY'], symmetric: false,
   sourceRoles_en: 'Project', sourceRoles_pl: 'Projekt', targetRoles_en: 'Client', targetRoles_pl: 'Klient'},
  {edgeType: 'SALE_DELIVERY', sourceKinds: ['DEAL'], targetKinds: ['SPACE'], symmetric: false,
   sourceRoles_en: 'Sale', sourceRoles_pl: 'Sprzedaż', targetRoles_en: 'Delivery project', targetRoles_pl: 'Projekt realizacji ustaleń'},
  {edgeType: 'FORMER_EMPLOYEE', sourceKinds: ['CONTACT'], targetKinds: ['COMPANY'], symmetric: false,
   sourceRoles_en: 'Former employee', sourceRoles_pl: 'Były pracownik', targetRoles_en: 'Previous company', targetRoles_pl: 'Poprzednia firma'}
] AS type
WITH collect(type) AS types
UNWIND range(0, size(types) - 1) AS position
WITH position, types[position] AS type
MERGE (t:RelationType {edgeType: type.edgeType})
ON CREATE SET t += type, t.id = 'typ_' + type.edgeType, t.position = position, t.active = true, t.builtIn = true;
