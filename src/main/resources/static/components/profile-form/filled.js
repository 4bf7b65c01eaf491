import { blank, different, inputOf, sent, typed } from './values.js';

/** What is filled in in a form of a kind, beside what was there before: texts by field, and profiles by the keys of relation fields. It never changes; each change gives another. */
export class Filled {

	constructor(fields) {
		Object.assign(this, { theirs: {}, version: undefined, ...fields });
	}

	/** A form for a new profile. */
	static new(kind, name, keys) {
		const none = Object.fromEntries(keys.map((key) => [key, []]));
		return new Filled({ kind, values: blank(kind, name), before: blank(kind), related: none, relatedBefore: none });
	}

	/** A form for a profile as it is, with those it is related to. */
	static of(profile, related) {
		return new Filled({ kind: profile.kind, version: profile.version, values: typed(profile), before: typed(profile), related, relatedBefore: related });
	}

	/** Another text in a field; what somebody else has saved there is settled where it is the same. */
	with(field, text) {
		const { [field]: theirs, ...others } = this.theirs;
		return this.#but({ values: { ...this.values, [field]: text }, theirs: theirs === text ? others : this.theirs });
	}

	/** Others in a relation field. */
	relating(key, profiles) {
		return this.#but({ related: { ...this.related, [key]: profiles } });
	}

	/** On top of what the profile is by now: what was typed stays, what was not touched is taken over, and where both differ, 'theirs' has what is there. */
	upon(profile) {
		const now = typed(profile);
		const mine = different(this.values, this.before);
		const values = { ...now, ...Object.fromEntries(mine.map((field) => [field, this.values[field]])) };
		const both = mine.filter((field) => now[field] !== this.before[field] && now[field] !== values[field]);
		return this.#but({ version: profile.version, before: now, values, theirs: Object.fromEntries(both.map((field) => [field, now[field]])) });
	}

	/** On top of those that the profile is related to by now: only what was added and taken away here differs. */
	among(now) {
		const related = Object.entries(now).filter(([, there]) => there).map(([key, there]) => [key, this.#merged(key, there)]);
		return this.#but({ related: { ...this.related, ...Object.fromEntries(related) }, relatedBefore: { ...this.relatedBefore, ...now } });
	}

	get changedFields() {
		return different(this.values, this.before);
	}

	get changedKeys() {
		return Object.keys(this.related).filter((key) => this.related[key] !== this.relatedBefore[key] && ids(this.related[key]).join() !== ids(this.relatedBefore[key]).join());
	}

	get unsaved() {
		return this.changedFields.length > 0 || this.changedKeys.length > 0;
	}

	/** Fields as the API takes them; there always is a name, be it empty. */
	sent(fields) {
		return Object.fromEntries(fields.map((field) => [field, field === 'name' ? this.values.name : sent(inputOf(this.kind, field), this.values[field])]));
	}

	/** Fields in which there is text that is no number where one should be. */
	get notNumbers() {
		return Object.entries(this.sent(Object.keys(this.values))).filter(([, it]) => Number.isNaN(it)).map(([field]) => field);
	}

	#merged(key, there) {
		const before = new Set(ids(this.relatedBefore[key]));
		const mine = new Set(ids(this.related[key]));
		const stay = there.filter(({ id }) => mine.has(id) || !before.has(id));
		const known = new Set(ids(stay));
		return [...stay, ...this.related[key].filter(({ id }) => !before.has(id) && !known.has(id))];
	}

	#but(fields) {
		return new Filled({ ...this, ...fields });
	}
}

function ids(profiles) {
	return profiles.map(({ id }) => id);
}
