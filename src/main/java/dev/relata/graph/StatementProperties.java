package dev.relata.graph;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How statements are watched.
 *
 * @param slowStatement from how long on the log tells of a statement; zero: of none
 */
@ConfigurationProperties("relata")
record StatementProperties(@DefaultValue("1s") Duration slowStatement) {
}
