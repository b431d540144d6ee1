# One part of the system, from what bin/build made of it. docker-compose.yml says which:
#   docker build --build-arg MODULE=content-service --build-arg MAIN_CLASS=nl.millenniumgemeenten.content.Application .
# The mailbox is --target mailbox.

FROM eclipse-temurin:25-jre AS program
ARG MAIN_CLASS
# Java reads its arguments from a file, so that no shell stands between it and the signal to stop.
# JDK_JAVA_OPTIONS adds to them.
RUN groupadd --gid 10001 app \
    && useradd --uid 10001 --gid app --home-dir /app --no-create-home --shell /usr/sbin/nologin app \
    && install -d -o app -g app /data \
    && install -d /app \
    && printf '%s\n' \
        -XX:+UseSerialGC \
        -XX:+UseCompactObjectHeaders \
        -XX:+ExitOnOutOfMemoryError \
        --enable-native-access=ALL-UNNAMED \
        --sun-misc-unsafe-memory-access=allow \
        -Duser.timezone=UTC \
        '-cp "/app/program.jar:/app/lib/*"' \
        "${MAIN_CLASS:?say which with --build-arg MAIN_CLASS=...}" \
        > /app/arguments
# What the allocator of C frees goes back at once: it would keep tens of megabytes after each large picture.
ENV HOST=0.0.0.0 MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=262144 MALLOC_TRIM_THRESHOLD_=262144
COPY docker/healthy /app/healthy
USER 10001:10001
ENTRYPOINT ["java", "@/app/arguments"]

FROM program AS mailbox
# Of the local stack only what takes mail and shows it: the database server and the broker have images of their own.
COPY local-stack/target/lib/greenmail-*.jar local-stack/target/lib/jakarta.*.jar local-stack/target/lib/angus-*.jar \
    local-stack/target/lib/jackson-*.jar local-stack/target/lib/slf4j-*.jar /app/lib/
COPY local-stack/target/local-stack.jar /app/program.jar
ENV PORT=8025 SMTP_PORT=1025
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["/app/healthy", "/"]

FROM program AS service
ARG MODULE
# The libraries change less often than the service: a layer of their own.
COPY ${MODULE}/target/lib /app/lib
COPY ${MODULE}/target/${MODULE}.jar /app/program.jar
ENV PORT=8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["/app/healthy", "/health/readiness"]
