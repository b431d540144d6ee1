package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends a call and turns whatever happens into an [Outcome]. Never waits long: people wait with
/// us.
@Singleton
class ServiceCalls {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceCalls.class);
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    /// A file must come across and be looked at first.
    private static final Duration ANSWER_TO_FILE = Duration.ofSeconds(30);

    /// A picture of 20 MB must be made small in many widths, maybe after others.
    private static final Duration ANSWER_TO_LARGE_FILE = Duration.ofMinutes(2);

    private static final String JSON = "application/json, " + Problem.MEDIA_TYPE;
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final ServiceTokens tokens;
    private final JsonMapper json;

    ServiceCalls(ServiceTokens tokens, JsonMapper json) {
        this.tokens = tokens;
        this.json = json;
    }

    /// What is asked of a service: `ifMatch` and `body` only where they are needed. A body of
    /// bytes, or a file, is sent as it is, any other as JSON.
    record Call(String method, URI uri, Caller caller, String ifMatch, String key, Object body) {
        private static final Object NO_BODY = new Object();

        /// In the place of a revision: there must be nothing yet.
        private static final String NOTHING = "*";

        private Call(String method, URI uri, Caller caller, String ifMatch, Object body) {
            this(method, uri, caller, ifMatch, "", body);
        }

        static Call get(URI uri, Caller caller) {
            return new Call("GET", uri, caller, "", NO_BODY);
        }

        static Call post(URI uri, Caller caller, Object body) {
            return new Call("POST", uri, caller, "", body);
        }

        /// Makes something new under a key of our choice, which becomes its id: once, however often
        /// it is asked.
        static Call post(URI uri, Caller caller, UUID key, Object body) {
            return new Call("POST", uri, caller, "", key.toString(), body);
        }

        static Call post(URI uri, Caller caller, long revision, Object body) {
            return new Call("POST", uri, caller, etag(revision), body);
        }

        static Call post(URI uri, Caller caller) {
            return new Call("POST", uri, caller, "", NO_BODY);
        }

        /// Makes something new at an address of our choice.
        static Call create(URI uri, Caller caller, Object body) {
            return new Call("PUT", uri, caller, NOTHING, body);
        }

        static Call put(URI uri, Caller caller, long revision, Object body) {
            return new Call("PUT", uri, caller, etag(revision), body);
        }

        static Call put(URI uri, Caller caller, long revision) {
            return new Call("PUT", uri, caller, etag(revision), NO_BODY);
        }

        static Call put(URI uri, Caller caller) {
            return new Call("PUT", uri, caller, "", NO_BODY);
        }

        static Call put(URI uri, Caller caller, Object body) {
            return new Call("PUT", uri, caller, "", body);
        }

        static Call delete(URI uri, Caller caller) {
            return new Call("DELETE", uri, caller, "", NO_BODY);
        }

        static Call delete(URI uri, Caller caller, long revision) {
            return new Call("DELETE", uri, caller, etag(revision), NO_BODY);
        }

        /// Takes away what has this id, and not what came in its place.
        static Call delete(URI uri, Caller caller, UUID seen) {
            return new Call("DELETE", uri, caller, "\"" + seen + "\"", NO_BODY);
        }

        /// The same with this body.
        Call saying(Object other) {
            return new Call(method, uri, caller, ifMatch, key, other);
        }

        boolean hasBody() {
            return body != NO_BODY;
        }

        private static String etag(long revision) {
            return "\"" + revision + "\"";
        }
    }

    /// What a service would have sent, if this were it; nothing if it never would have.
    <T> Optional<T> imagined(Object tree, Argument<T> type) {
        try {
            return Optional.ofNullable(json.readValue(json.writeValueAsBytes(tree), type));
        } catch (IOException | RuntimeException unreadable) {
            // What was typed need not make sense.
            return Optional.empty();
        }
    }

    /// Sends a call; a good answer holds a `T`.
    <T> Outcome<T> send(Call call, Argument<T> type) {
        return send(call, type, patience(call));
    }

    /// The same where there can be a lot to do before the answer comes.
    <T> Outcome<T> sendPatiently(Call call, Argument<T> type) {
        return send(call, type, ANSWER_TO_LARGE_FILE);
    }

    private <T> Outcome<T> send(Call call, Argument<T> type, Duration patience) {
        try {
            return outcome(
                    call,
                    client.send(request(call, JSON, patience), BodyHandlers.ofByteArray()),
                    type);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Unavailable<>();
        } catch (IOException failure) {
            return unavailable(call, failure);
        }
    }

    /// Sends a call whose good answer says no more than that it is good.
    Outcome<byte[]> done(Call call) {
        return file(call);
    }

    /// Sends a call; a good answer is a file.
    Outcome<byte[]> file(Call call) {
        try {
            var request = request(call, "*/*");
            var response = client.send(request, BodyHandlers.ofByteArray());
            return response.statusCode() >= 200 && response.statusCode() < 300
                    ? new Outcome.Ok<>(response.body(), revision(response))
                    : outcome(call, response, Argument.of(byte[].class));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Unavailable<>();
        } catch (IOException failure) {
            return unavailable(call, failure);
        }
    }

    /// Sends a call; a good answer is a file, which comes straight onto our disk.
    Outcome<Path> download(Call call, Path target) {
        try {
            var response =
                    client.send(
                            request(call, "*/*"),
                            info ->
                                    info.statusCode() == 200
                                            ? BodySubscribers.ofFile(target)
                                            : BodySubscribers.replacing(target));
            return switch (response.statusCode()) {
                case 200 -> new Outcome.Ok<>(target, 0);
                case 404 ->
                        new Outcome.Refused<>(
                                Problem.of(ProblemType.NO_SUCH_THING, "Dit bestand is er niet."));
                default -> new Outcome.Unavailable<>();
            };
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Unavailable<>();
        } catch (IOException failure) {
            return unavailable(call, failure);
        }
    }

    /// Sends a call; a good answer is a file that is passed on as it comes in. Whoever takes it
    /// closes it.
    Outcome<InputStream> stream(Call call) {
        try {
            var response = client.send(request(call, "*/*"), BodyHandlers.ofInputStream());
            if (response.statusCode() == 200) {
                return new Outcome.Ok<>(response.body(), 0);
            }
            response.body().close();
            return response.statusCode() == 404
                    ? new Outcome.Refused<>(
                            Problem.of(ProblemType.NO_SUCH_THING, "Dit bestand is er niet."))
                    : new Outcome.Unavailable<>();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Unavailable<>();
        } catch (IOException failure) {
            return unavailable(call, failure);
        }
    }

    /// Sends a call; what is answered is passed on as it is, whatever it says, and waited for this
    /// long. Nothing where the service does not answer.
    Optional<ServiceAnswer> answer(Call call, Duration patience) {
        try {
            var request =
                    HttpRequest.newBuilder(request(call, "*/*"), (_, _) -> true)
                            .timeout(patience)
                            .build();
            var response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() >= 500) {
                broken(call, response.statusCode());
            }
            return Optional.of(ServiceAnswer.of(response));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            unavailable(call, failure);
        }
        return Optional.empty();
    }

    private static <T> Outcome<T> unavailable(Call call, IOException failure) {
        // The path may hold a token: the host says enough.
        LOG.atWarn()
                .addKeyValue("service", call.uri().getAuthority())
                .addKeyValue("method", call.method())
                .addKeyValue("reason", failure.getClass().getSimpleName())
                .log("service does not answer");
        return new Outcome.Unavailable<>();
    }

    private HttpRequest request(Call call, String accepted) throws IOException {
        return request(call, accepted, patience(call));
    }

    private HttpRequest request(Call call, String accepted, Duration patience) throws IOException {
        var request =
                HttpRequest.newBuilder(call.uri())
                        .timeout(patience)
                        .header("Authorization", "Bearer " + tokens.token(call.caller()))
                        .header("Accept", accepted)
                        .header(TraceParent.HEADER, TraceParent.current());
        if (call.ifMatch().equals(Call.NOTHING)) {
            request.header("If-None-Match", "*");
        } else if (!call.ifMatch().isEmpty()) {
            request.header("If-Match", call.ifMatch());
        }
        if (!call.key().isEmpty()) {
            request.header("Idempotency-Key", call.key());
        }
        if (!call.hasBody()) {
            return request.method(call.method(), BodyPublishers.noBody()).build();
        }
        if (call.body() instanceof Path file) {
            return request.header("Content-Type", "application/octet-stream")
                    .method(call.method(), BodyPublishers.ofFile(file))
                    .build();
        }
        if (call.body() instanceof byte[] file) {
            return request.header("Content-Type", "application/octet-stream")
                    .method(call.method(), BodyPublishers.ofByteArray(file))
                    .build();
        }
        return request.header("Content-Type", "application/json")
                .method(
                        call.method(),
                        BodyPublishers.ofByteArray(json.writeValueAsBytes(call.body())))
                .build();
    }

    private static Duration patience(Call call) {
        return switch (call.body()) {
            case Path _ -> ANSWER_TO_LARGE_FILE;
            case byte[] _ -> ANSWER_TO_FILE;
            default -> ANSWER;
        };
    }

    private <T> Outcome<T> outcome(Call call, HttpResponse<byte[]> response, Argument<T> type)
            throws IOException {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            var value = json.readValue(response.body(), type);
            if (value == null) {
                throw new IOException("A good answer without content");
            }
            return new Outcome.Ok<>(value, revision(response));
        }
        return switch (status) {
            case 412 -> new Outcome.Stale<>();
            case 403, 404, 409, 410, 413, 422, 429 -> new Outcome.Refused<>(problem(response));
            default -> {
                // The others are the service's fault or ours, never that of who asked.
                broken(call, status);
                yield new Outcome.Unavailable<>();
            }
        };
    }

    private static void broken(Call call, int status) {
        LOG.atError()
                .addKeyValue("service", call.uri().getAuthority())
                .addKeyValue("method", call.method())
                .addKeyValue("status", status)
                .log("service failed");
    }

    private Problem problem(HttpResponse<byte[]> response) {
        try {
            var problem = json.readValue(response.body(), Argument.of(Problem.class));
            if (problem != null) {
                return problem;
            }
        } catch (IOException unreadable) {
            LOG.atWarn().addKeyValue("status", response.statusCode()).log("problem not readable");
        }
        var type = ProblemType.ofStatus(response.statusCode());
        return new Problem(
                type.uri(), type.title(), response.statusCode(), type.title(), null, List.of());
    }

    private static long revision(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("ETag")
                .map(ETAG::matcher)
                .filter(Matcher::matches)
                .map(etag -> Long.parseLong(etag.group(1)))
                .orElse(0L);
    }
}
