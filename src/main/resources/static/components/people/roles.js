import { messages } from '/lib/language.js';

const t = messages({
	en: { USER: 'Profiles and relations', ADMIN: 'Administrator', ANALYST: 'Cypher', USERText: 'Works with profiles and relations.', ADMINText: 'Defines relation types, changes settings, manages users, and sees every profile.', ANALYSTText: 'Reads the whole graph in Cypher, where the database lets it.' },
	pl: { USER: 'Profile i relacje', ADMIN: 'Administrator', ANALYST: 'Cypher', USERText: 'Pracuje z profilami i relacjami.', ADMINText: 'Definiuje typy relacji, zmienia ustawienia, zarządza użytkownikami i widzi każdy profil.', ANALYSTText: 'Czyta cały graf w Cypherze, o ile baza danych na to pozwala.' },
});

/** What a user may be. */
export const ROLES = ['USER', 'ADMIN', 'ANALYST'];

/** What a role is called. */
export function roleName(role) {
	return t(role);
}

/** What a role lets one do. */
export function roleText(role) {
	return t(`${role}Text`);
}
