package nl.millenniumgemeenten.content.contributionpicture;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.ContributionPicture;
import nl.millenniumgemeenten.content.discussion.WrittenText;
import nl.millenniumgemeenten.content.media.OwnedPictures.Kept;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.RequestFields;

/// Reads which pictures a contribution shows, of those that were sent for it.
@Singleton
public class ContributionPictures {
    private static final String FIELD = "pictures";
    private static final int MOST = 4;
    private static final int LONGEST = 250;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final KeptPictures kept;

    ContributionPictures(KeptPictures kept) {
        this.kept = kept;
    }

    /// What somebody asks to show, before we know whether it was sent.
    public record Asked(List<Described> pictures) {
        public Asked {
            pictures = List.copyOf(pictures);
        }
    }

    /// A picture by its hash, and what it shows in words.
    public record Described(String hash, String alternative) {}

    /// What a request asks to show; nothing where it is silent.
    public static Optional<Asked> asked(RequestFields fields) {
        if (!fields.has(FIELD)) {
            return Optional.empty();
        }
        var pictures = fields.objects(FIELD, ContributionPictures::described);
        if (pictures.size() > MOST) {
            fields.refuse(FIELD, "Kies hoogstens vier foto’s.");
        }
        return Optional.of(new Asked(pictures));
    }

    /// Pictures that a request names; none where it is silent.
    public static List<String> hashes(RequestFields fields, String name) {
        return fields.texts(name, HASH, "Kies de foto opnieuw.");
    }

    private static Described described(RequestFields fields) {
        return new Described(
                fields.text("hash", HASH, "Kies de foto opnieuw."),
                fields.text("alternative", 1, LONGEST).replaceAll("\\s+", " "));
    }

    /// A text with the pictures that it asks for; without any where it is silent.
    @ReadOnly
    public WrittenText with(ContributionId contribution, WrittenText text, Optional<Asked> asked) {
        return asked.map(wanted -> text.with(of(contribution, wanted))).orElse(text);
    }

    /// Those pictures, each once.
    ///
    /// @throws ProblemException `invalid` for one that was not sent for this contribution, or so
    ///   long ago that it was forgotten
    private List<ContributionPicture> of(ContributionId contribution, Asked asked) {
        if (asked.pictures().isEmpty()) {
            return List.of();
        }
        var known =
                kept.of(contribution).stream()
                        .collect(Collectors.toMap(Kept::hash, Function.identity()));
        var found = new ArrayList<ContributionPicture>();
        var faults = new ArrayList<Problem.FieldProblem>();
        for (int at = 0; at < asked.pictures().size(); at++) {
            var one = asked.pictures().get(at);
            var picture = known.remove(one.hash());
            if (picture != null) {
                found.add(picture(picture, one.alternative()));
            } else if (found.stream().noneMatch(same -> same.hash().equals(one.hash()))) {
                faults.add(
                        new Problem.FieldProblem(
                                "/" + FIELD + "/" + at + "/hash", "Kies de foto opnieuw."));
            }
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid(faults));
        }
        return found;
    }

    private static ContributionPicture picture(Kept kept, String alternative) {
        return new ContributionPicture(
                kept.hash(), kept.mediaType(), kept.width(), kept.height(), alternative);
    }
}
