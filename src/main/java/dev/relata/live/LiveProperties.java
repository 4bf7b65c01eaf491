package dev.relata.live;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How changes are told of.
 *
 * @param poll how long to wait before the journal is looked at again, while anybody
 * listens
 * @param window how far back to look each time: longer than a transaction may take, and
 * clocks of several instances may differ
 * @param most how many may listen at the same time
 * @param buffer how many changes wait for one who reads slowly; one more, and he is cut
 * off
 * @param readers how many listeners read from the database at the same time
 */
@ConfigurationProperties("relata.live")
record LiveProperties(@DefaultValue("500ms") Duration poll, @DefaultValue("30s") Duration window,
		@DefaultValue("1000") int most, @DefaultValue("256") int buffer, @DefaultValue("16") int readers) {
}
