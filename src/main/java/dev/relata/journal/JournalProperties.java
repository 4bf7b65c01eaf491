package dev.relata.journal;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How changes are kept.
 *
 * @param packAfter how old a change is when it is packed
 */
@ConfigurationProperties("relata.journal")
record JournalProperties(@DefaultValue("30d") Duration packAfter) {
}
