package nl.millenniumgemeenten.content.contributionrequest;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.contributionpicture.ContributionPictures;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.DiscussionFields;
import nl.millenniumgemeenten.content.discussion.DiscussionId;
import nl.millenniumgemeenten.content.editing.TextFields;
import nl.millenniumgemeenten.content.participant.EmailField;
import nl.millenniumgemeenten.content.participant.ParticipantName;
import nl.millenniumgemeenten.problem.RequestFields;

/// Reads what somebody wants to say, and who they are.
@Singleton
class ContributionRequestFields {
    private final ContributionPictures pictures;

    ContributionRequestFields(ContributionPictures pictures) {
        this.pictures = pictures;
    }

    /// @throws nl.millenniumgemeenten.problem.ProblemException `invalid`, naming every field at
    ///   fault
    ContributionRequest read(UUID id, RequestFields fields) {
        var discussion = fields.optionalUuid("discussion");
        if (discussion.isEmpty()) {
            fields.text("discussion", 1, 36);
        }
        var inReplyTo = fields.optionalUuid("inReplyTo").map(ContributionId::new);
        var text = DiscussionFields.text(fields);
        var asked = ContributionPictures.asked(fields);
        var name = name(fields);
        var email = EmailField.read(fields);
        var municipality = municipality(fields);
        fields.orThrow();
        return new ContributionRequest(
                new ContributionId(id),
                new DiscussionId(discussion.orElseThrow()),
                inReplyTo,
                name,
                municipality,
                email,
                pictures.with(new ContributionId(id), text, asked));
    }

    private static String name(RequestFields fields) {
        var name = fields.text("name", 2, ParticipantName.LONGEST);
        if (!name.isEmpty()) {
            ParticipantName.fault(name).ifPresent(fault -> fields.refuse("name", fault));
        }
        return name;
    }

    private static Optional<String> municipality(RequestFields fields) {
        var code = fields.optionalText("municipality", 6).filter(text -> !text.isEmpty());
        code.filter(text -> !TextFields.MUNICIPALITY.matcher(text).matches())
                .ifPresent(_ -> fields.refuse("municipality", "Kies een gemeente uit de lijst."));
        return code;
    }
}
