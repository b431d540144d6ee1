package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An issue as its readers would get it.
///
/// @param bytes how large its HTML is
/// @param resolved the blocks with what the site tells now
@Serdeable
public record IssuePreviewJson(
        String html,
        String plain,
        int bytes,
        List<Map<String, Object>> resolved,
        List<FindingJson> findings) {

    public IssuePreviewJson {
        resolved = List.copyOf(Objects.requireNonNullElse(resolved, List.of()));
        findings = List.copyOf(Objects.requireNonNullElse(findings, List.of()));
    }

    /// Something that readers would trip over.
    ///
    /// @param block where it is; null if it is about the whole
    /// @param severity `blocking` or `advice`
    @Serdeable
    public record FindingJson(@Nullable UUID block, String severity, String code, String detail) {}
}
