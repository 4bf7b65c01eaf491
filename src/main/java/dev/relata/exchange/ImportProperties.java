package dev.relata.exchange;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What imports may use.
 *
 * @param maximumSize the largest file
 * @param atOnce how many are at work at the same time
 * @param waiting how many more may wait for their turn
 * @param kept how many finished ones can be asked about
 */
@ConfigurationProperties("relata.import")
record ImportProperties(@DefaultValue("2GB") DataSize maximumSize, @DefaultValue("2") int atOnce,
		@DefaultValue("20") int waiting, @DefaultValue("100") int kept) {
}
