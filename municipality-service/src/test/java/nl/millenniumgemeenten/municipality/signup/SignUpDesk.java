package nl.millenniumgemeenten.municipality.signup;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.millenniumgemeenten.municipality.service.Answer;
import nl.millenniumgemeenten.municipality.service.RunningService;
import nl.millenniumgemeenten.municipality.service.ServiceToken;

/// The service with what it takes to sign up: what visitors, editors and the website itself do.
final class SignUpDesk implements AutoCloseable {
    private final RunningService service = RunningService.start();

    SignUpDesk() throws IOException, InterruptedException {
        service.create(
                "/municipalities/GM0809",
                "{\"name\":\"Loon op Zand\",\"province\":\"Noord-Brabant\"}");
        service.create(
                "/municipalities/GM0772",
                "{\"name\":\"Eindhoven\",\"province\":\"Noord-Brabant\"}");
        service.create(
                "/municipalities/GM0483",
                """
                {"name":"Alkemade","province":"Zuid-Holland","existsUntil":"2009-01-01"}\
                """);
        service.create("/goals/8", "{\"text\":\"Eerlijk delen\",\"theme\":\"handel\"}");
    }

    RunningService service() {
        return service;
    }

    static String pdf() {
        return base64("%PDF-1.7 besluit");
    }

    static String base64(String content) {
        return Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }

    static String form(String code, String email, String decision) {
        return """
        {"municipality":"%s","decidedBy":"COUNCIL","decidedOn":"2026-09-01","goals":[8],
         "themes":["duurzaam inkopen"],"note":"Tot snel","name":"Toos Test","role":"adviseur",
         "email":"%s","phone":"010 123 45 67","decision":"%s"}\
        """
                .formatted(code, email, decision);
    }

    Answer signUp(String code, String email) throws IOException, InterruptedException {
        return visit("POST", "/sign-ups", form(code, email, pdf()));
    }

    /// Signs up, confirms by the mail, and gives the id that editors see.
    String confirmed(String code, String email) throws IOException, InterruptedException {
        signUp(code, email);
        confirm(token("SIGN_UP_CONFIRMATION", email));
        return newest(code).path("id").asText();
    }

    Answer confirm(String token) throws IOException, InterruptedException {
        return visit("POST", "/sign-up-confirmations/" + token, "{}");
    }

    JsonNode newest(String code) throws IOException, InterruptedException {
        return stream(edit("GET", "/sign-ups", "", 0).json().path("items"))
                .filter(item -> item.path("municipality").asText().equals(code))
                .filter(item -> item.path("state").asText().equals("WAITING"))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    Answer visit(String method, String path, String body) throws IOException, InterruptedException {
        return service.send(method, path, ServiceToken.of("visitor"), body, Map.of());
    }

    Answer edit(String method, String path, String body, long revision)
            throws IOException, InterruptedException {
        return service.send(
                method,
                path,
                ServiceToken.of("editor"),
                body,
                Map.of("If-Match", "\"" + revision + "\""));
    }

    List<JsonNode> mails() throws IOException, InterruptedException {
        return stream(
                        service.send(
                                        "GET",
                                        "/mail-requests?limit=100",
                                        ServiceToken.of("service"),
                                        "",
                                        Map.of())
                                .json()
                                .path("items"))
                .toList();
    }

    List<String> mailsTo(String email) throws IOException, InterruptedException {
        return mails().stream()
                .filter(mail -> mail.path("to").asText().equals(email))
                .map(mail -> mail.path("kind").asText())
                .toList();
    }

    /// The token in the last mail of a kind to an address.
    String token(String kind, String email) throws IOException, InterruptedException {
        return mails().stream()
                .filter(mail -> mail.path("kind").asText().equals(kind))
                .filter(mail -> mail.path("to").asText().equals(email))
                .reduce((_, last) -> last)
                .orElseThrow()
                .path("parameters")
                .path("token")
                .asText();
    }

    void execute(String sql) throws SQLException {
        try (var connection = service.database().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    int count(String sql) throws SQLException {
        try (var connection = service.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Stream<JsonNode> stream(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }

    @Override
    public void close() {
        service.close();
    }
}
