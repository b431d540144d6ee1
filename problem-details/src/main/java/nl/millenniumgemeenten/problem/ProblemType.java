package nl.millenniumgemeenten.problem;

import java.util.Arrays;

/// The catalogue of problem types. The URIs are stable; `docs/problems.md` explains each.
public enum ProblemType {
    MALFORMED(400, "malformed", "Dit verzoek is niet te lezen"),
    NOT_SIGNED_IN(401, "not-signed-in", "Je bent niet ingelogd"),
    NOT_YOURS(403, "not-yours", "Dit mag je niet doen"),
    OWN_WORK(403, "own-work", "Dit moet iemand anders doen"),
    NO_SUCH_THING(404, "no-such-thing", "Dit bestaat niet"),
    NO_SUCH_ACTION(405, "no-such-action", "Dit kan hier niet"),
    NOT_ACCEPTABLE(406, "not-acceptable", "Deze vorm is er niet"),
    PATH_TAKEN(409, "path-taken", "Dit adres is al in gebruik"),
    NOT_NOW(409, "not-now", "Dit kan nu niet"),
    NOT_APPROVED(409, "not-approved", "Dit is nog niet goedgekeurd"),
    ISSUE_UNDER_WAY(409, "issue-under-way", "Deze nieuwsbrief is al onderweg"),
    GONE(410, "gone", "Dit is er niet meer"),
    STALE_REVISION(412, "stale-revision", "Iemand anders heeft dit gewijzigd"),
    TOO_LARGE(413, "too-large", "Dit is te groot"),
    UNSUPPORTED(415, "unsupported-media-type", "Dit soort inhoud lezen we niet"),
    INVALID(422, "invalid", "Er klopt iets niet"),
    REVISION_REQUIRED(428, "revision-required", "Het versienummer ontbreekt"),
    TOO_MANY_REQUESTS(429, "too-many-requests", "Even wachten"),
    UNEXPECTED(500, "unexpected", "Er ging iets mis bij ons"),
    UNAVAILABLE(503, "unavailable", "Dit werkt nu even niet");

    private final int status;
    private final String uri;
    private final String title;

    ProblemType(int status, String name, String title) {
        this.status = status;
        this.uri = "urn:millenniumgemeenten:problem:" + name;
        this.title = title;
    }

    /// The type for an HTTP status that was not raised with a type of its own.
    public static ProblemType ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status >= 500 ? UNEXPECTED : MALFORMED);
    }

    /// The HTTP status.
    public int status() {
        return status;
    }

    /// The `type` of RFC 9457, stable for ever.
    public String uri() {
        return uri;
    }

    /// The `title` of RFC 9457, in Dutch.
    public String title() {
        return title;
    }
}
