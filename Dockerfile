# Builds Relata and runs it, with its Neo4j inside unless SPRING_NEO4J_URI names another one. docs/running.md says how.
FROM eclipse-temurin:25.0.3_9-jdk-noble AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY graphql graphql
COPY cypher cypher
COPY docs docs
COPY src/main src/main
RUN ./mvnw -B -ntp -DskipTests package

FROM eclipse-temurin:25.0.3_9-jre-noble
RUN mkdir /data && chown 10001:10001 /data
COPY --from=build /build/target/relata.jar /opt/relata/relata.jar
USER 10001:10001
WORKDIR /data
# nothing but the container reaches this address until it is published; publish it to this machine or to a proxy that speaks TLS
ENV SERVER_ADDRESS=0.0.0.0 RELATA_BEHIND_PROXY=true RELATA_DATA_DIRECTORY=/data JDK_JAVA_OPTIONS="-Xmx1g --sun-misc-unsafe-memory-access=allow"
EXPOSE 8080
VOLUME /data
HEALTHCHECK --interval=10s --timeout=5s --start-period=180s --retries=3 \
	CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/liveness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "-jar", "/opt/relata/relata.jar"]
