package dev.relata.relation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How types that have relations are changed.
 *
 * @param mostJudged how many relations can be judged together, all of them in memory
 */
@ConfigurationProperties("relata")
record ReformProperties(@DefaultValue("100000") int mostJudged) {
}
