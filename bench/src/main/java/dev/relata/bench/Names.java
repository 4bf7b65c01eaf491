package dev.relata.bench;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes names of people, firms and undertakings in several scripts: stems and endings,
 * put together at random, so that there are many and that they share beginnings.
 */
class Names {

	private static final List<Language> LANGUAGES = List.of(
			new Language(
					List.of("Łukasz", "Żaneta", "Małgorzata", "Józef", "Agnieszka", "Stanisław", "Świętosława",
							"Bogumił", "Zofia", "Kazimierz"),
					List.of("Kowal", "Wiśniew", "Dąbrow", "Zieliń", "Szymań", "Woźnia", "Król", "Wróblew", "Górs",
							"Źrebiec", "Ćwikliń", "Łęc"),
					List.of("ski", "czyk", "ewicz", "owicz", "kowski", "ak", "icki"),
					List.of("Zakłady %s", "%s sp. z o.o.", "Przędzalnia %s", "%s i Synowie")),
			new Language(
					List.of("Jürgen", "Käthe", "Günther", "Björn", "Heidi", "Wolfgang", "Änne", "Sören", "Ruth",
							"Matthias"),
					List.of("Müller", "Groß", "Schäfer", "König", "Weiß", "Böhm", "Strauß", "Vogel", "Linden", "Hölder",
							"Brück", "Eichen"),
					List.of("mann", "er", "bach", "lein", "berg", "thal", "ow"),
					List.of("%s GmbH", "%swerke AG", "Gebrüder %s", "%s Maschinenbau")),
			new Language(
					List.of("Nguyễn Văn", "Trần Thị", "Lê Hữu", "Phạm Minh", "Hoàng Đức", "Võ Ngọc", "Đặng Thùy",
							"Bùi Quốc"),
					List.of("Anh", "Bình", "Châu", "Dũng", "Giang", "Hạnh", "Khánh", "Lộc", "Phượng", "Quỳnh", "Thảo",
							"Uyên"),
					List.of("", " Long", " Tâm", " Thiện", " Vũ", " Yến"),
					List.of("Công ty %s", "%s Thương mại", "Tập đoàn %s")),
			new Language(List.of("Γιώργος", "Μαρία", "Ελένη", "Δημήτρης", "Σοφία", "Κωνσταντίνος", "Άννα", "Νίκος"),
					List.of("Παπα", "Γεωργ", "Οικονόμ", "Αναστασ", "Βασιλ", "Θεοδώρ", "Καραμαν", "Σταμάτ", "Χριστ"),
					List.of("ίδης", "όπουλος", "ίου", "άκης", "έλλης", "άτος"),
					List.of("%s Α.Ε.", "Αφοί %s", "%s Ε.Π.Ε.")),
			new Language(
					List.of("Олена", "Сергій", "Наталія", "Йосип", "Євген", "Анастасия", "Дмитрий", "Фёдор", "Людмила"),
					List.of("Шевч", "Ковал", "Бонда", "Петр", "Мельн", "Кравч", "Сидор", "Васил", "Щерба", "Юрч"),
					List.of("енко", "ук", "ов", "ський", "ова", "чук", "ин"),
					List.of("ТОВ %s", "Завод %s", "%s и партнёры")),
			new Language(List.of("王", "李", "張", "刘", "陳", "杨", "黃", "赵", "周", "吳"),
					List.of("小", "大", "志", "文", "美", "国", "秀", "明", "海", "玉"),
					List.of("明", "华", "英", "伟", "芳", "龍", "梅", "强", "丽"), List.of("%s有限公司", "北京 %s", "%s 集团")),
			new Language(List.of("محمد", "فاطمة", "أحمد", "ليلى", "يوسف", "مريم", "خالد", "نور"),
					List.of("الح", "الع", "الش", "الر", "الم", "الق", "الب"),
					List.of("سن", "لي", "ريف", "فاعي", "صري", "اسم", "كري"),
					List.of("شركة %s", "مؤسسة %s", "%s وأولاده")),
			new Language(
					List.of("Olivia", "James", "Siân", "Niamh", "Charlotte", "François", "José", "Zoë", "Ødegaard",
							"Þóra"),
					List.of("Ash", "Black", "Carr", "Dun", "Elling", "Fair", "Green", "Hart", "Iron", "Jar", "King",
							"Lang"),
					List.of("ton", "ford", "well", "by", "wood", "ley", "field", "ham", "worth"),
					List.of("%s Ltd", "%s & Daughters", "%s Holdings", "The %s Company")));

	private final RandomGenerator random;

	Names(RandomGenerator random) {
		this.random = random;
	}

	/** The name of a person. */
	String person() {
		Language language = any(LANGUAGES);
		return any(language.given()) + " " + family(language);
	}

	/** The name of a firm. */
	String firm() {
		Language language = any(LANGUAGES);
		return any(language.firms()).formatted(family(language)) + " " + number();
	}

	/** The name of a sale or a project. */
	String undertaking(String what) {
		return what + " " + family(any(LANGUAGES)) + " " + number();
	}

	private String family(Language language) {
		return any(language.stems()) + any(language.endings());
	}

	private int number() {
		return this.random.nextInt(1, 10_000);
	}

	private <T> T any(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	/**
	 * What names of a language are made of.
	 *
	 * @param given first names
	 * @param stems beginnings of family names
	 * @param endings ends of family names
	 * @param firms what firms make of a family name
	 */
	private record Language(List<String> given, List<String> stems, List<String> endings, List<String> firms) {
	}

}
