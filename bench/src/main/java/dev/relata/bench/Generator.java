package dev.relata.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import dev.relata.access.Viewer;
import dev.relata.graph.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Makes an account out of a seed: profiles and relations with exactly the properties that
 * Relata writes. How many relations a profile begins follows a power law, and so does how
 * often it is chosen as the other; one company, the hub, has {@value #HUB} (or as many as
 * there are profiles, where those are fewer).
 */
class Generator {

	/** Another seed, or another generator, makes another account. */
	static final String VERSION = "2";

	/** How many relations the hub has. */
	static final int HUB = 100_000;

	private static final long SEED = 20260101;

	private static final double SLOPE = 2.3;

	private static final int MOST = 200;

	private static final double SKEW = 1.6;

	/** How the hub's relations are shared out, in thousandths. */
	private static final Map<String, Integer> HUB_SHARES = Map.of("FORMER_EMPLOYEE", 400, "ADVISER", 300, "PARTNER", 60,
			"COMPETITOR", 40, "SUPPLIER", 70, "HEADQUARTERS_BRANCH", 50, "PROJECT_SUBCONTRACTOR", 40, "PROJECT_CLIENT",
			40);

	private final int profiles;

	private final Viewer owner;

	private final String[] ids;

	private final SplittableRandom random = new SplittableRandom(SEED);

	private final SeededIds sortable = new SeededIds(this.random);

	private final Names names = new Names(this.random);

	private final Set<Long> pairs = new HashSet<>();

	private final BitSet branches = new BitSet();

	private int edges;

	Generator(int profiles, Viewer owner) {
		if (profiles % 20 != 0) {
			throw new IllegalArgumentException("profiles has to be a multiple of 20");
		}
		this.profiles = profiles;
		this.owner = owner;
		this.ids = new String[profiles];
	}

	/** The hub's id, once the profiles are made. */
	String hub() {
		return this.ids[Kind.COMPANY.index(0)];
	}

	/** Makes all profiles, in the order of their ids. */
	void profiles(BiConsumer<Kind, Map<String, Object>> sink) {
		for (int i = 0; i < this.profiles; i++) {
			Kind kind = Kind.of(i);
			this.ids[i] = kind.idPrefix() + this.sortable.next(i);
			sink.accept(kind, profile(i, kind));
		}
	}

	private Map<String, Object> profile(int index, Kind kind) {
		String id = this.ids[index];
		String name = name(kind);
		ZonedDateTime now = SeededIds.BEGINNING.plusMillis(index).atZone(ZoneOffset.UTC);
		String searchName = Folding.sentence(name);
		Map<String, Object> properties = new HashMap<>(fields(kind, index));
		properties.putAll(Map.of("id", id, "kind", kind.name(), "name", name, "version", 1, "searchName", searchName,
				"sortKey", searchName + "\t" + id, "createdAt", now, "updatedAt", now));
		properties
			.putAll(Map.of("externalId", "crm-" + index, "externalKey", "crm-" + index, "ownerId", this.owner.id()));
		return properties;
	}

	private String name(Kind kind) {
		return switch (kind) {
			case CONTACT -> this.names.person();
			case COMPANY -> this.names.firm();
			case SPACE -> this.names.undertaking("Projekt");
			case DEAL -> this.names.undertaking("Oferta");
		};
	}

	private Map<String, Object> fields(Kind kind, int index) {
		return switch (kind) {
			case CONTACT -> Map.of("jobTitle", any("Director", "Księgowa", "Ingenieur", "Buyer"), "email",
					"c" + index + "@example.com");
			case COMPANY -> Map.of("industry", any("Textiles", "Budownictwo", "Software", "Logistik"), "city",
					any("Łódź", "Köln", "Huế", "Θεσσαλονίκη"), "website", "https://" + index + ".example.com");
			case SPACE -> Map.of("status", any("planned", "running", "done"), "startsOn", day(2020));
			case DEAL -> Map.of("amount", this.random.nextInt(1000, 1_000_000) / 1.0, "currency", any("PLN", "EUR"),
					"status", any("OPEN", "WON", "LOST"));
		};
	}

	/** Makes all relations, the hub's and those of the rest mixed. */
	void relations(List<Type> types, BiConsumer<Type, Map<String, @Nullable Object>> sink) {
		int[] left = hubRelations(types);
		for (int i = 0; i < this.profiles; i++) {
			int owner = i;
			hub(types, left, i, sink);
			if (i != Kind.COMPANY.index(0)) {
				List<Type> begin = types.stream().filter((type) -> type.source() == Kind.of(owner)).toList();
				for (int stub = stubs(); stub > 0; stub--) {
					Type type = begin.get(this.random.nextInt(begin.size()));
					int other = other(type.target());
					int source = type.isTree() ? Math.min(owner, other) : owner;
					int target = type.isTree() ? Math.max(owner, other) : other;
					relate(type, source, target, (row) -> sink.accept(type, row));
				}
			}
		}
		if (Arrays.stream(left).sum() > 0) {
			throw new IllegalStateException("Too few profiles for the hub: " + Arrays.toString(left));
		}
	}

	private int[] hubRelations(List<Type> types) {
		int all = Math.min(HUB, this.profiles);
		return types.stream().mapToInt((type) -> HUB_SHARES.getOrDefault(type.edgeType(), 0) * (all / 1000)).toArray();
	}

	private void hub(List<Type> types, int[] left, int index, BiConsumer<Type, Map<String, @Nullable Object>> sink) {
		int hub = Kind.COMPANY.index(0);
		for (int t = 0; t < left.length; t++) {
			Type type = types.get(t);
			boolean begins = type.source() == Kind.COMPANY;
			Kind other = begins ? type.target() : type.source();
			if (left[t] > 0 && Kind.of(index) == other && index != hub) {
				left[t] -= begins ? relate(type, hub, index, (row) -> sink.accept(type, row))
						: relate(type, index, hub, (row) -> sink.accept(type, row));
			}
		}
	}

	/** The degree: many have few, few have many. */
	private int stubs() {
		return (int) Math.min(MOST, Math.pow(this.random.nextDouble(), -1 / (SLOPE - 1)));
	}

	private int other(Kind kind) {
		int count = kind.count(this.profiles);
		return kind.index(1 + (int) ((count - 1) * Math.pow(this.random.nextDouble(), SKEW)));
	}

	private int relate(Type type, int source, int target, Consumer<Map<String, @Nullable Object>> sink) {
		if (source == target || !fits(type, source, target)) {
			return 0;
		}
		sink.accept(relation(type, this.ids[source], this.ids[target]));
		return 1;
	}

	/** No relation twice; in a tree, parents come before their children, who have one. */
	private boolean fits(Type type, int source, int target) {
		if (type.isTree()) {
			boolean fits = source < target && !this.branches.get(target);
			this.branches.set(target, fits || this.branches.get(target));
			return fits;
		}
		boolean turned = type.symmetric() && source > target;
		long from = turned ? target : source;
		long to = turned ? source : target;
		return this.pairs.add(((long) (type.edgeType().hashCode() & 0x3FFF) << 48) | (from << 24) | to);
	}

	private Map<String, @Nullable Object> relation(Type type, String source, String target) {
		String sortKey = this.sortable.next(this.edges);
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("id", "rel_" + type.edgeType() + "_" + sortKey);
		row.put("sourceRole", type.sourceRole());
		row.put("targetRole", type.targetRole());
		row.put("sourceId", source);
		row.put("targetId", target);
		row.put("sortKey", sortKey);
		row.put("createdAt", SeededIds.BEGINNING.plusMillis(this.edges).atOffset(ZoneOffset.UTC));
		row.put("createdBy", "admin");
		validity(row);
		this.edges++;
		return row;
	}

	/**
	 * One in ten has begun on a day, one in twenty has ended, one in fifty is to begin.
	 */
	private void validity(Map<String, @Nullable Object> row) {
		int chance = this.random.nextInt(100);
		if (chance < 15) {
			row.put("since", day(2010));
		}
		if (chance < 5) {
			row.put("until", day(2022));
		}
		if (chance >= 98) {
			row.put("since", day(2090));
		}
	}

	private LocalDate day(int year) {
		return LocalDate.of(year, 1, 1).plusDays(this.random.nextInt(1000));
	}

	private String any(String... texts) {
		return texts[this.random.nextInt(texts.length)];
	}

}
