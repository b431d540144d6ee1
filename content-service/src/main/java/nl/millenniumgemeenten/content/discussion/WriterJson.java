package nl.millenniumgemeenten.content.discussion;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who wrote something, as the desk knows them: without their address.
///
/// @param office `EDITOR` or `MUNICIPALITY_CONTACT`; null for who writes for themselves
/// @param participant whether they take part still, and hear of what is done with it
/// @param handle of who writes from the fediverse, as `@user@host`; null for who writes here
/// @param profile where the account behind the handle is
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WriterJson(
        UUID id,
        String name,
        @Nullable String municipality,
        @Nullable String office,
        boolean participant,
        @Nullable String handle,
        @Nullable String profile) {

    public static WriterJson of(Writer writer) {
        return new WriterJson(
                writer.id(),
                writer.name(),
                writer.municipality().orElse(null),
                writer.office().map(Enum::name).orElse(null),
                writer.participant(),
                writer.account().map(Writer.Account::handle).orElse(null),
                writer.account().map(Writer.Account::profile).orElse(null));
    }
}
