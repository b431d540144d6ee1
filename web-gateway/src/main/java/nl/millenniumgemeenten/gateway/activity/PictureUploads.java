package nl.millenniumgemeenten.gateway.activity;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.Upload;
import nl.millenniumgemeenten.gateway.form.Uploads;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.ActivityService;
import nl.millenniumgemeenten.gateway.service.Caller;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.PictureJson;

/// Takes the pictures that came with a form into the form. From then on the form carries them
/// along, so that none is lost when another field is wrong.
@Singleton
public class PictureUploads {
    /// The name of the field for files.
    public static final String FIELD = "upload";

    private static final int MOST_AT_ONCE = 12;

    private final ActivityService service;

    PictureUploads(ActivityService service) {
        this.service = service;
    }

    /// A form with the pictures that came with it, and what was wrong with others.
    public record Taken(Form form, List<FormErrorView> errors) {
        public Taken {
            errors = List.copyOf(errors);
        }
    }

    /// Keeps the pictures that were sent and leaves out those that were to be removed.
    public Taken take(Form typed, Uploads uploads, Caller caller) {
        var form = PictureFields.withoutRemoved(PictureFields.inOrder(typed));
        var errors = new ArrayList<FormErrorView>();
        var files = uploads.all(FIELD);
        if (files.size() > MOST_AT_ONCE) {
            errors.add(error("Stuur hoogstens " + MOST_AT_ONCE + " foto’s tegelijk."));
        }
        for (var file : files.stream().limit(MOST_AT_ONCE).toList()) {
            switch (service.keepPicture(file.content(), caller)) {
                case Outcome.Ok<PictureJson>(var kept, _) -> form = PictureFields.with(form, kept);
                case Outcome.Refused<PictureJson> refused ->
                        errors.add(error(name(file) + reason(refused)));
                case Outcome.Stale<PictureJson>(), Outcome.Unavailable<PictureJson>() ->
                        errors.add(
                                error(
                                        name(file)
                                                + "Bewaren lukt nu even niet, door een storing bij"
                                                + " ons. Kies de foto straks opnieuw."));
            }
        }
        return new Taken(form, errors);
    }

    private static String reason(Outcome.Refused<PictureJson> refused) {
        return refused.problem().errors().stream()
                .findFirst()
                .map(fault -> fault.detail())
                .orElseGet(refused::detail);
    }

    private static String name(Upload file) {
        return file.name().isEmpty() ? "" : "‘" + file.name() + "’: ";
    }

    private static FormErrorView error(String message) {
        return new FormErrorView(FIELD, message);
    }
}
