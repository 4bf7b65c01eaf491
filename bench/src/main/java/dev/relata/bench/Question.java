package dev.relata.bench;

import java.util.Map;

/**
 * What is asked, of Relata and of the driver.
 *
 * @param variables of the GraphQL document
 * @param parameters of the statements
 */
record Question(Map<String, Object> variables, Map<String, Object> parameters) {
}
