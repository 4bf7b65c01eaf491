package dev.relata.relationtype;

/** Which of a relation's two sides. */
public enum End {

	/** Where the edge begins. */
	SOURCE,

	/** Where the edge ends. */
	TARGET;

	/** The other side. */
	public End opposite() {
		return (this == SOURCE) ? TARGET : SOURCE;
	}

}
