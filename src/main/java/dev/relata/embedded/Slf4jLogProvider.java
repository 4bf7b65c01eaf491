package dev.relata.embedded;

import org.neo4j.logging.Log;
import org.neo4j.logging.LogProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings Neo4j's log lines into Relata's own log. */
class Slf4jLogProvider implements LogProvider {

	@Override
	public Log getLog(Class<?> loggingClass) {
		return new Slf4jLog(LoggerFactory.getLogger(loggingClass));
	}

	@Override
	public Log getLog(String name) {
		return new Slf4jLog(LoggerFactory.getLogger("org.neo4j." + name));
	}

	/** Neo4j formats with {@link String#format}, SLF4J with braces. */
	@SuppressWarnings("AnnotateFormatMethod")
	private record Slf4jLog(Logger logger) implements Log {

		@Override
		public boolean isDebugEnabled() {
			return this.logger.isDebugEnabled();
		}

		@Override
		public void debug(String message) {
			this.logger.debug("{}", message);
		}

		@Override
		public void debug(String message, Throwable throwable) {
			this.logger.debug(message, throwable);
		}

		@Override
		public void debug(String format, Object... arguments) {
			if (isDebugEnabled()) {
				this.logger.debug("{}", String.format(format, arguments));
			}
		}

		@Override
		public void info(String message) {
			this.logger.info("{}", message);
		}

		@Override
		public void info(String message, Throwable throwable) {
			this.logger.info(message, throwable);
		}

		@Override
		public void info(String format, Object... arguments) {
			this.logger.info("{}", String.format(format, arguments));
		}

		@Override
		public void warn(String message) {
			this.logger.warn("{}", message);
		}

		@Override
		public void warn(String message, Throwable throwable) {
			this.logger.warn(message, throwable);
		}

		@Override
		public void warn(String format, Object... arguments) {
			this.logger.warn("{}", String.format(format, arguments));
		}

		@Override
		public void error(String message) {
			this.logger.error("{}", message);
		}

		@Override
		public void error(String message, Throwable throwable) {
			this.logger.error(message, throwable);
		}

		@Override
		public void error(String format, Object... arguments) {
			this.logger.error("{}", String.format(format, arguments));
		}

	}

}
