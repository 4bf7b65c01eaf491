package dev.relata.exchange;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What exports may use.
 *
 * @param atOnce how many are written at the same time
 */
@ConfigurationProperties("relata.export")
record ExportProperties(@DefaultValue("4") int atOnce) {
}
