package dev.relata.explore;

import java.util.List;

import dev.relata.profile.ProfileKind;
import org.jspecify.annotations.Nullable;

/**
 * What the members of a group are related to, each profile counted once.
 *
 * @param hierarchy the group
 * @param counts how many of each kind
 * @param deals the deals among them
 * @param owners the names of those who own members or these deals, in order, at most
 * {@value #MOST_OWNERS}
 * @param ownerCount how many there are
 * @param warning what to say where there are several; null: nothing
 * @param cut whether there was more to look at than may be
 */
record RollUp(Hierarchy hierarchy, List<KindCount> counts, List<DealSum> deals, List<String> owners, int ownerCount,
		@Nullable String warning, boolean cut) {

	/** How many owners are named. */
	static final int MOST_OWNERS = 100;

	/** How many profiles of a kind. */
	record KindCount(ProfileKind kind, int count) {
	}

	/**
	 * Deals of the same status and currency.
	 *
	 * @param status the status
	 * @param currency the currency; null: they have none
	 * @param count how many
	 * @param amount what they are worth together; null: none of them says
	 */
	record DealSum(String status, @Nullable String currency, int count, @Nullable Double amount) {
	}

}
