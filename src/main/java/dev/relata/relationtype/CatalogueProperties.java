package dev.relata.relationtype;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the catalogue is read.
 *
 * @param catalogueFreshness for how long settings and relation types that were read are
 * good for reading by, unless this instance changes them; another instance's changes show
 * after that
 */
@ConfigurationProperties("relata")
record CatalogueProperties(@DefaultValue("1s") Duration catalogueFreshness) {
}
