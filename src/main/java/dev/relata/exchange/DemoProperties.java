package dev.relata.exchange;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether there is to be a demo.
 *
 * @param demo true: a fresh account gets the demo's profiles and relations
 */
@ConfigurationProperties("relata")
record DemoProperties(@DefaultValue("false") boolean demo) {
}
